package org.chengxin.dossier;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one version of a field says differently from another, in sentences. */
final class FieldDifferences {

    private FieldDifferences() {}

    static void add(CatalogueField old, CatalogueField now, List<String> sentences) {
        String about = "字段“" + old.name() + "”的";
        compare(about + "列名", old.name(), now.name(), sentences);
        compare(about + "类型", old.type().label(), now.type().label(), sentences);
        compare(
                about + "必填",
                CatalogueDifferences.yes(old.required()),
                CatalogueDifferences.yes(now.required()),
                sentences);
        compare(about + "必填条件", when(old), when(now), sentences);
        compare(about + "最多字数", number(old.max()), number(now.max()), sentences);
        compare(about + "格式", old.pattern(), now.pattern(), sentences);
        compare(about + "例子", old.example(), now.example(), sentences);
        compare(
                about + "可选项",
                CatalogueDifferences.words(old.options()),
                CatalogueDifferences.words(now.options()),
                sentences);
        compare(about + "同义写法", pairs(old), pairs(now), sentences);
        compare(
                about + "别名",
                CatalogueDifferences.words(old.aliases()),
                CatalogueDifferences.words(now.aliases()),
                sentences);
        compare(about + "填写提示", old.hint(), now.hint(), sentences);
        compare(
                about + "不晚于今天",
                CatalogueDifferences.yes(old.notFuture()),
                CatalogueDifferences.yes(now.notFuture()),
                sentences);
        compare(about + "不早于", old.notBefore(), now.notBefore(), sentences);
        compare(about + "提醒上限", text(old.warnAbove()), text(now.warnAbove()), sentences);
        compare(
                about + "不保存",
                CatalogueDifferences.yes(old.dropped()),
                CatalogueDifferences.yes(now.dropped()),
                sentences);
        compare(
                about + "表单不显示",
                CatalogueDifferences.yes(old.hidden()),
                CatalogueDifferences.yes(now.hidden()),
                sentences);
    }

    static void compare(String what, @Nullable String before, @Nullable String after, List<String> sentences) {
        String old = Objects.requireNonNullElse(before, "");
        String now = Objects.requireNonNullElse(after, "");
        if (!old.equals(now)) {
            sentences.add(what + "由“" + (old.isEmpty() ? "无" : old) + "”改为“" + (now.isEmpty() ? "无" : now) + "”。");
        }
    }

    private static String when(CatalogueField field) {
        CatalogueField.RequiredWhen when = field.requiredWhen();
        return when == null ? "" : when.field() + " 为 " + when.contains();
    }

    private static String pairs(CatalogueField field) {
        return field.optionAliases().entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private static String number(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
