package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengxin.dossier.CatalogueItem;
import org.jspecify.annotations.Nullable;

/** Holds what a rule looks at to the catalogue in force: items, fields, classes, options and dates that exist. */
final class CriterionProof {

    private final String about;
    private final @Nullable CatalogueItem item;
    private final Map<String, String> departments;
    private final Map<String, String> labels;
    private final List<String> problems;

    CriterionProof(
            String about,
            @Nullable CatalogueItem item,
            Map<String, String> departments,
            Map<String, String> labels,
            List<String> problems) {
        this.about = about;
        this.item = item;
        this.departments = departments;
        this.labels = labels;
        this.problems = problems;
    }

    void check(Criterion of) {
        if (item == null) {
            problems.add(about + "用到的目录项“" + of.item() + "”不在现行目录里。");
            return;
        }
        require(labels.containsKey(of.item()), "用到的“" + item.name() + "”在模型里没有中文名称");
        Stream.concat(of.when().stream(), of.must().stream()).forEach(this::condition);
        require(
                !Contradictions.among(
                        Stream.concat(of.when().stream(), of.must().stream()).toList()),
                "的几个条件互相矛盾，永远不会有信息符合");
        Latest latest = of.latest();
        if (latest != null) {
            String per = latest.per();
            require(per == null || fields().isKnown(per), "按“" + per + "”取最近一条，目录里没有这个字段");
            require(latest.days() == null || latest.days() > 0, "看最近几次，次数须大于零");
        }
    }

    void checkDecay(@Nullable Decay decay) {
        if (decay != null && item != null) {
            require(fields().isDate(decay.from()), "的分值从“" + decay.from() + "”起减少，它不是日期");
            require(!decay.steps().isEmpty(), "写了起算日期，却没有写怎样减少");
        }
    }

    void checkHole(String field) {
        if (item != null) {
            require(fields().isKnown(field), "的说明用到“{" + field + "}”，目录里没有这个字段");
        }
    }

    private void condition(Condition one) {
        if (!one.anyOf().isEmpty()) {
            require(one.anyOf().stream().allMatch(choice -> choice.anyOf().isEmpty()), "的条件里“或者”套着“或者”，请拆成两条规则");
            one.anyOf().stream().filter(choice -> choice.anyOf().isEmpty()).forEach(this::condition);
            return;
        }
        String field = Objects.requireNonNull(one.field());
        ConditionTest test = Objects.requireNonNull(one.test());
        if (!fields().isKnown(field)) {
            problems.add(about + "用到的字段“" + field + "”不在“"
                    + Objects.requireNonNull(item).name() + "”的字段表里。");
            return;
        }
        String value = one.value();
        if (test.isAboutTime()) {
            require(fields().isDate(field), "把“" + field + "”当日期判断，它不是日期");
        }
        switch (test) {
            case WITHIN_MONTHS -> require(value != null && value.matches("[1-9]\\d{0,2}"), "“几个月以内”须写正整数");
            case GTE, LTE -> {
                require(isNumber(value), "“不低于”“不高于”须写数字");
                require(fields().isNumeric(field), "比较“" + field + "”的大小，它不是数字");
            }
            case EQ -> option(field, Objects.requireNonNull(value));
            case IN -> one.values().forEach(each -> option(field, each));
            default -> {}
        }
    }

    private void option(String field, String value) {
        Optional<List<String>> allowed = fields().options(field, departments.keySet());
        require(allowed.isEmpty() || allowed.get().contains(value), "比较的“" + value + "”不是“" + field + "”的可选项");
    }

    private ItemFields fields() {
        return new ItemFields(Objects.requireNonNull(item));
    }

    private static boolean isNumber(@Nullable String text) {
        try {
            return text != null && new BigDecimal(text).scale() >= 0;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private void require(boolean holds, String sentence) {
        if (!holds) {
            problems.add(about + sentence + "。");
        }
    }
}
