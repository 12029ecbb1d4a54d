package org.chengxin.grading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps the earliest of the days after a given one on which passing time may change an assessment. */
final class Horizon {

    private final LocalDate asOf;
    private @Nullable LocalDate earliest;

    Horizon(LocalDate asOf) {
        this.asOf = asOf;
    }

    void note(@Nullable LocalDate day) {
        if (day != null && day.isAfter(asOf) && (earliest == null || day.isBefore(earliest))) {
            earliest = day;
        }
    }

    /** The earlier of two days, either of which may be missing. */
    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }

    @Nullable
    LocalDate earliest() {
        return earliest;
    }
}
