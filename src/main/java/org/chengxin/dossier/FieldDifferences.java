package org.chengxin.dossier;

import java.util.stream.Collectors;
import org.chengxin.shared.Differences;
import org.jspecify.annotations.Nullable;

/** What one version of a field says differently from another, in sentences. */
final class FieldDifferences {

    private FieldDifferences() {}

    static void add(CatalogueField old, CatalogueField now, Differences found) {
        String about = "字段“" + old.name() + "”的";
        found.compare(about + "列名", old.name(), now.name());
        found.compare(about + "类型", old.type().label(), now.type().label());
        found.compare(about + "必填", CatalogueDifferences.yes(old.required()), CatalogueDifferences.yes(now.required()));
        found.compare(about + "必填条件", when(old), when(now));
        found.compare(about + "最多字数", number(old.max()), number(now.max()));
        found.compare(about + "格式", old.pattern(), now.pattern());
        found.compare(about + "例子", old.example(), now.example());
        found.compare(
                about + "可选项", CatalogueDifferences.words(old.options()), CatalogueDifferences.words(now.options()));
        found.compare(about + "同义写法", pairs(old), pairs(now));
        found.compare(
                about + "别名", CatalogueDifferences.words(old.aliases()), CatalogueDifferences.words(now.aliases()));
        found.compare(about + "填写提示", old.hint(), now.hint());
        found.compare(
                about + "不晚于今天", CatalogueDifferences.yes(old.notFuture()), CatalogueDifferences.yes(now.notFuture()));
        found.compare(about + "不早于", old.notBefore(), now.notBefore());
        found.compare(about + "提醒上限", text(old.warnAbove()), text(now.warnAbove()));
        found.compare(about + "不保存", CatalogueDifferences.yes(old.dropped()), CatalogueDifferences.yes(now.dropped()));
        found.compare(about + "表单不显示", CatalogueDifferences.yes(old.hidden()), CatalogueDifferences.yes(now.hidden()));
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
