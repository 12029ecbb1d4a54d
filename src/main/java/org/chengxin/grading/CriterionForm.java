package org.chengxin.grading;

import java.util.List;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a rule looks at, as it is typed.
 *
 * @param latestDays looks at the newest so many days that have any
 * @param latestPer looks at the newest of each value of this field
 */
record CriterionForm(
        String item,
        @Nullable List<ConditionRow> when,
        @Nullable Integer latestDays,
        @Nullable String latestPer,
        @Nullable List<ConditionRow> must,
        @Nullable Integer atLeast) {

    private static final int EMPTY_ROWS = 2;

    static CriterionForm of(Criterion of) {
        Latest latest = of.latest();
        return new CriterionForm(
                of.item(),
                ConditionRow.of(of.when(), EMPTY_ROWS),
                latest == null ? null : latest.days(),
                latest == null ? null : latest.per(),
                ConditionRow.of(of.must(), EMPTY_ROWS),
                of.atLeast());
    }

    static CriterionForm empty(String item) {
        return of(new Criterion(item, List.of(), null, List.of(), null));
    }

    Criterion criterion() {
        String per = latestPer == null || latestPer.isBlank() ? null : latestPer;
        if (latestDays != null && per != null) {
            throw new Rejected("“看最近几次”和“每个…看最近一条”只能选一样。");
        }
        if (latestDays != null && latestDays < 1 || atLeast != null && atLeast < 1) {
            throw new Rejected("次数须是正整数。");
        }
        return new Criterion(
                item,
                ConditionRow.conditions(when, "“看哪些信息”"),
                latestDays == null && per == null ? null : new Latest(latestDays, per),
                ConditionRow.conditions(must, "“怎样才算”"),
                atLeast);
    }
}
