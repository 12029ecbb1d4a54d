package org.chengxin.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chengxin.grading.ScoringModel.Count;
import org.jspecify.annotations.Nullable;

/** Says a model's conditions in Chinese, from the data themselves and the model's own names for items and fields. */
final class RuleWords {

    private final Map<String, String> labels;

    RuleWords(Map<String, String> labels) {
        this.labels = labels;
    }

    String item(String item) {
        return labels.getOrDefault(item, item);
    }

    /** The act that puts a date into a field, as “移出” into “移出日期”. */
    String ending(String item, String field) {
        String name = field(item, field);
        return name.endsWith("日期") ? name.substring(0, name.length() - 2) : "取得" + name;
    }

    /** “行政处罚：违法程度为“一般”，公示截止期未过；逐条计” */
    String when(Criterion of, String suffix) {
        List<String> parts = new ArrayList<>();
        of.when().forEach(one -> parts.add(words(of.item(), one)));
        Latest latest = of.latest();
        if (latest != null) {
            Integer days = latest.days();
            parts.add(
                    days == null
                            ? "每个" + field(of.item(), Objects.requireNonNull(latest.per())) + "看最近一条"
                            : days == 1 ? "看最近一次" : "看最近 " + days + " 次");
        }
        of.must().forEach(one -> parts.add(words(of.item(), one)));
        String which = item(of.item()) + (parts.isEmpty() ? "" : "：" + String.join("，", parts));
        return which + "；" + suffix;
    }

    String fading(String item, @Nullable Decay decay) {
        if (decay == null || decay.steps().isEmpty()) {
            return "";
        }
        String steps = decay.steps().stream()
                .map(step -> step.months() + " 个月内计 " + step.percent() + "%")
                .collect(Collectors.joining("，"));
        return "自" + field(item, decay.from()) + "起 " + steps + "，以后不计";
    }

    /** How many of the facts it takes. */
    static String count(Count count, @Nullable Integer atLeast) {
        String number = atLeast == null ? "" : "，至少 " + atLeast + " 次（项）";
        return switch (count) {
            case EACH -> "逐条计";
            case ANY -> "有一条即可" + number;
            case ALL -> "全部符合" + number;
            case NONE -> "没有这类信息才满足";
        };
    }

    private String words(String item, Condition condition) {
        if (!condition.anyOf().isEmpty()) {
            return condition.anyOf().stream().map(one -> words(item, one)).collect(Collectors.joining("，或者"));
        }
        String field = field(item, Objects.requireNonNull(condition.field()));
        String value = item(Objects.requireNonNullElse(condition.value(), ""));
        return switch (Objects.requireNonNull(condition.test())) {
            case EQ -> field + "为“" + value + "”";
            case IN ->
                field + "为"
                        + condition.values().stream()
                                .map(one -> "“" + one + "”")
                                .collect(Collectors.joining("、")) + "之一";
            case CONTAINS -> field + "包括“" + value + "”";
            case PRESENT -> "有" + field;
            case ABSENT, NOT_REACHED -> "没有" + field;
            case REACHED -> "已有" + field;
            case GTE -> field + "不低于 " + value;
            case LTE -> field + "不高于 " + value;
            case PAST -> "已过" + field;
            case NOT_PAST -> "未过" + field;
            case WITHIN_MONTHS -> field + "在 " + value + " 个月以内";
        };
    }

    private String field(String item, String field) {
        return labels.getOrDefault(item + "." + field, labels.getOrDefault(field, field));
    }
}
