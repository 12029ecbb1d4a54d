package org.chengxin.grading;

import java.time.LocalDate;
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
