package org.chengxin.dossier;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One publicity rule as it is typed; months may be left empty.
 *
 * @param onlyField field that must hold nothing but the options for the rule to apply; empty for any
 * @param onlyOptions those options, separated by {@code ；}
 * @param atMostField field whose amount must not pass the limit for the rule to apply; empty for any
 */
record RuleForm(
        @Nullable String grade,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean shown,
        @PositiveOrZero(message = "月数不能是负数") @Nullable Integer minMonths,

        @PositiveOrZero(message = "月数不能是负数") @Nullable Integer maxMonths,

        @Size(max = 200, message = "依据不超过 200 个字") @Nullable String basis,

        @Nullable String onlyField,
        @Nullable String onlyOptions,
        @Nullable String atMostField,
        @PositiveOrZero(message = "限额不能是负数") @Nullable BigDecimal atMostAmount) {

    static final RuleForm EMPTY = new RuleForm(null, null, null, false, null, null, null, null, null, null, null);

    static RuleForm of(PublicityRule rule) {
        PublicityRule.OnlyOf only = rule.onlyOf();
        PublicityRule.AtMost limit = rule.atMost();
        return new RuleForm(
                rule.grade(),
                rule.from(),
                rule.to(),
                rule.shown(),
                rule.minMonths(),
                rule.maxMonths() == 0 ? null : rule.maxMonths(),
                rule.basis(),
                only == null ? null : only.field(),
                only == null ? null : String.join("；", only.options()),
                limit == null ? null : limit.field(),
                limit == null ? null : limit.amount());
    }

    boolean isEmpty() {
        return isBlank(basis) && from == null && to == null && !Boolean.TRUE.equals(shown);
    }

    PublicityRule rule() {
        return new PublicityRule(
                isBlank(grade) ? null : grade,
                from,
                to,
                Boolean.TRUE.equals(shown),
                minMonths == null ? 0 : minMonths,
                maxMonths == null ? 0 : maxMonths,
                basis == null ? "" : basis.strip(),
                only(),
                limit());
    }

    private PublicityRule.@Nullable OnlyOf only() {
        String options = onlyOptions == null ? "" : onlyOptions;
        if (onlyField == null || onlyField.isBlank()) {
            return null;
        }
        List<String> parts = Arrays.stream(options.split("[;；]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return new PublicityRule.OnlyOf(onlyField, parts);
    }

    private PublicityRule.@Nullable AtMost limit() {
        return atMostField == null || atMostField.isBlank()
                ? null
                : new PublicityRule.AtMost(atMostField, atMostAmount == null ? BigDecimal.ZERO : atMostAmount);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
