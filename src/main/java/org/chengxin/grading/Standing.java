package org.chengxin.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * The grade in force of a merchant (现行牌级): what the plate's page, lists and targets go by.
 *
 * @param since first day
 * @param assessment the machine assessment it was taken on
 * @param decision the decision behind it; null where a machine grade took force by itself
 * @param by what kind of decision; null with {@code decision}
 * @param released whether that decision led out of black, so that only a further passed inspection betters it
 * @param byHandUntil last day of a manual decision; null otherwise
 */
record Standing(
        MerchantId merchant,
        Grade grade,
        LocalDate since,
        UUID assessment,
        @Nullable UUID decision,
        @Nullable DecisionKind by,
        boolean released,
        @Nullable LocalDate byHandUntil) {

    /** A grade that a machine assessment took into force by itself. */
    static Standing taken(Snapshot snapshot, Grade grade, LocalDate day) {
        return new Standing(snapshot.merchant(), grade, day, snapshot.id(), null, null, false, null);
    }

    /**
     * The grade that holds again after the last day of a manual one: the latest that has not lapsed itself. One that people
     * decided, a yellow or black above all, holds again on its own decision; the inspection that betters the yellow out of black
     * may have been passed meanwhile.
     *
     * @param history all grades the merchant had in force, newest first
     */
    static Standing before(List<Standing> history, Snapshot snapshot, LocalDate today) {
        Standing before = history.stream()
                .filter(one -> !one.isLapsedOn(today))
                .findFirst()
                .orElseGet(() -> taken(snapshot, Grade.PROBATION, today));
        return before.decision == null
                ? taken(snapshot, before.grade, today)
                : new Standing(
                        before.merchant,
                        before.grade,
                        before.released ? before.since : today,
                        before.assessment,
                        before.decision,
                        before.by,
                        before.released,
                        before.byHandUntil);
    }

    boolean isByHandOn(LocalDate day) {
        return byHandUntil != null && !day.isAfter(byHandUntil);
    }

    /**
     * Whether it was set by hand until a day now past. The yellow that led out of black does not lapse: it rests on the
     * procedure that led into black.
     */
    boolean isLapsedOn(LocalDate day) {
        return byHandUntil != null && day.isAfter(byHandUntil) && !released;
    }
}
