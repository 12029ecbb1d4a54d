package org.chengxin.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A row of a committed submission that waits for its merchant, or has waited.
 *
 * @param place where it stands in its file
 * @param kind how its wait ended; null while it waits
 * @param merchant the merchant it was matched with
 */
record HeldRow(
        UUID submission,
        int ordinal,
        String number,
        String item,
        String itemName,
        String department,
        int place,
        @Nullable String party,
        @Nullable String creditCode,
        @Nullable String registrationNumber,
        String title,
        boolean warned,
        Instant since,
        @Nullable String kind,
        @Nullable UUID merchant,
        @Nullable String reason,
        @Nullable Instant endedAt,
        @Nullable String endedByName) {

    /** What a wait can come to. */
    enum End {
        MATCHED("人工对应"),
        SELF_MATCHED("自动对应"),
        DISMISSED("不再等待");

        private final String label;

        End(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isWaiting() {
        return kind == null;
    }

    /** How the wait ended: when, by whom, why. */
    public @Nullable String outcome() {
        return kind == null || endedAt == null
                ? null
                : Moments.minute(endedAt) + " " + endedByName + " "
                        + End.valueOf(kind).label() + "：" + reason;
    }

    public String sinceMinute() {
        return Moments.minute(since);
    }

    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(Moments.day(since), today);
    }

    /** The code it came with, if any. */
    public @Nullable String code() {
        return creditCode != null ? creditCode : registrationNumber;
    }
}
