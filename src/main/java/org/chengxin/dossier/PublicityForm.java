package org.chengxin.dossier;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One publicity rule as it is typed; months and conditions may be left empty. */
record PublicityForm(
        @Nullable String grade,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean shown,
        @PositiveOrZero(message = "月数不能是负数") @Nullable Integer minMonths,

        @PositiveOrZero(message = "月数不能是负数") @Nullable Integer maxMonths,

        @Size(max = 200, message = "依据不超过 200 个字") @Nullable String basis,

        @Nullable String onlyField,
        @Nullable String onlyOptions,
        @Nullable String mostField,
        @PositiveOrZero(message = "金额不能是负数") @Nullable BigDecimal most) {

    static final PublicityForm EMPTY =
            new PublicityForm(null, null, null, false, null, null, null, null, null, null, null);

    static PublicityForm of(PublicityRule rule) {
        PublicityRule.OnlyOf only = rule.onlyOf();
        PublicityRule.AtMost most = rule.atMost();
        return new PublicityForm(
                rule.grade(),
                rule.from(),
                rule.to(),
                rule.shown(),
                rule.minMonths(),
                rule.maxMonths() == 0 ? null : rule.maxMonths(),
                rule.basis(),
                only == null ? null : only.field(),
                only == null ? null : String.join("；", only.options()),
                most == null ? null : most.field(),
                most == null ? null : most.amount());
    }

    boolean isEmpty() {
        return (basis == null || basis.isBlank()) && from == null && to == null && !Boolean.TRUE.equals(shown);
    }

    PublicityRule rule() {
        String only = none(onlyField);
        String limited = none(mostField);
        return new PublicityRule(
                none(grade),
                from,
                to,
                Boolean.TRUE.equals(shown),
                Objects.requireNonNullElse(minMonths, 0),
                Objects.requireNonNullElse(maxMonths, 0),
                Objects.requireNonNullElse(basis, "").strip(),
                only == null ? null : new PublicityRule.OnlyOf(only, options()),
                limited == null || most == null ? null : new PublicityRule.AtMost(limited, most));
    }

    private List<String> options() {
        return Stream.of(Objects.requireNonNullElse(onlyOptions, "").split("[;；\\n]"))
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private static @Nullable String none(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
