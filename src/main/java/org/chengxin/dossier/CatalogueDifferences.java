package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one version of an item says differently from another, in sentences. */
final class CatalogueDifferences {

    private final List<String> sentences = new ArrayList<>();

    private CatalogueDifferences() {}

    static List<String> between(CatalogueItem before, CatalogueItem after) {
        CatalogueDifferences found = new CatalogueDifferences();
        found.texts(before, after);
        found.fields(before, after);
        return List.copyOf(found.sentences);
    }

    private void texts(CatalogueItem before, CatalogueItem after) {
        CatalogueItem.Definition old = before.definition();
        CatalogueItem.Definition now = after.definition();
        compare("名称", before.name(), after.name());
        compare("依据", before.basis(), after.basis());
        compare("报送单位", words(before.providers()), words(after.providers()));
        compare("报送频次", before.frequency(), after.frequency());
        compare("报送期限", duty(old.duty()), duty(now.duty()));
        compare("公开属性", before.disclosure().label(), after.disclosure().label());
        compare("自然键", words(old.key()), words(now.key()));
        compare("日期字段", old.validFrom(), now.validFrom());
        compare("终止日期字段", old.validTo(), now.validTo());
        compare("标题字段", words(old.title()), words(now.title()));
        compare("分级字段", old.gradeField(), now.gradeField());
        compare("分级", words(old.grades()), words(now.grades()));
        compare("作出机关字段", old.authorityField(), now.authorityField());
        compare("公示截止期字段", old.publicUntilField(), now.publicUntilField());
        compare("授权字段", old.consentField(), now.consentField());
        compare("公示规则", rules(old.publicity()), rules(now.publicity()));
    }

    private void fields(CatalogueItem before, CatalogueItem after) {
        after.fields().stream()
                .filter(field -> before.field(field.code()).isEmpty())
                .forEach(field -> sentences.add(
                        "新增字段“" + field.name() + "”（" + field.type().label() + (field.required() ? "，必填" : "") + "）。"));
        before.fields().stream()
                .filter(field -> after.field(field.code()).isEmpty())
                .forEach(field -> sentences.add("删去字段“" + field.name() + "”。"));
        for (CatalogueField old : before.fields()) {
            after.field(old.code()).ifPresent(now -> field(old, now));
        }
        List<String> common = order(before, after);
        if (!common.equals(order(after, before))) {
            sentences.add("字段的次序有变。");
        }
    }

    private static List<String> order(CatalogueItem item, CatalogueItem other) {
        return item.fields().stream()
                .map(CatalogueField::code)
                .filter(code -> other.field(code).isPresent())
                .toList();
    }

    private void field(CatalogueField old, CatalogueField now) {
        String about = "字段“" + old.name() + "”的";
        compare(about + "列名", old.name(), now.name());
        compare(about + "类型", old.type().label(), now.type().label());
        compare(about + "必填", yes(old.required()), yes(now.required()));
        compare(about + "必填条件", when(old), when(now));
        compare(about + "最多字数", number(old.max()), number(now.max()));
        compare(about + "格式", old.pattern(), now.pattern());
        compare(about + "例子", old.example(), now.example());
        compare(about + "可选项", words(old.options()), words(now.options()));
        compare(about + "同义写法", pairs(old), pairs(now));
        compare(about + "别名", words(old.aliases()), words(now.aliases()));
        compare(about + "填写提示", old.hint(), now.hint());
        compare(about + "不晚于今天", yes(old.notFuture()), yes(now.notFuture()));
        compare(about + "不早于", old.notBefore(), now.notBefore());
        compare(about + "提醒上限", text(old.warnAbove()), text(now.warnAbove()));
        compare(about + "不保存", yes(old.dropped()), yes(now.dropped()));
        compare(about + "表单不显示", yes(old.hidden()), yes(now.hidden()));
    }

    private void compare(String what, @Nullable String before, @Nullable String after) {
        String old = Objects.requireNonNullElse(before, "");
        String now = Objects.requireNonNullElse(after, "");
        if (!old.equals(now)) {
            sentences.add(what + "由“" + (old.isEmpty() ? "无" : old) + "”改为“" + (now.isEmpty() ? "无" : now) + "”。");
        }
    }

    private static String rules(List<PublicityRule> rules) {
        return rules.stream().map(CatalogueDifferences::rule).collect(Collectors.joining("；"));
    }

    /** One publicity rule in words. */
    static String rule(PublicityRule rule) {
        String who = (rule.grade() == null ? "全部" : rule.grade()) + span(rule.from(), rule.to());
        if (!rule.shown()) {
            return who + "不公示";
        }
        String shortest = rule.minMonths() == 0 ? "" : "最短 " + rule.minMonths() + " 个月，";
        return who + "公示" + shortest + (rule.maxMonths() == 0 ? "不设最长期" : "最长 " + rule.maxMonths() + " 个月");
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : "（" + to + " 以前决定的）";
        }
        return to == null ? "（" + from + " 起决定的）" : "（" + from + " 至 " + to + " 决定的）";
    }

    private static String duty(CatalogueItem.@Nullable Duty duty) {
        return duty == null ? "" : duty.words();
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

    private static String words(List<String> words) {
        return String.join("、", words);
    }

    private static String yes(boolean holds) {
        return holds ? "是" : "否";
    }

    private static String number(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
