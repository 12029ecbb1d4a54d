package org.chengxin.merchant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;

/** An uploaded roster: staged for preview, or committed. */
record RosterImport(
        UUID id,
        String fileName,
        String sha256,
        boolean committed,
        List<String> notes,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant committedAt,
        @Nullable String committedBy,
        Map<RosterVerdict, Integer> counts) {

    public int count(RosterVerdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Counts in the order of the verdicts. */
    public List<Integer> tally() {
        return Arrays.stream(RosterVerdict.values()).map(this::count).toList();
    }

    public int rejected() {
        return count(RosterVerdict.REJECTED);
    }

    public LocalDate uploadedDay() {
        return Moments.day(uploadedAt);
    }

    /** How many rows a commit would write. */
    public int pending() {
        return committed ? 0 : count(RosterVerdict.NEW) + count(RosterVerdict.CHANGED);
    }

    /** One staged row as kept. */
    record StagedRow(
            int number,
            RosterVerdict verdict,
            Map<String, String> data,
            List<String> reasons,
            @Nullable MerchantId merchant,
            @Nullable Long merchantVersion) {

        public String text(String column) {
            return data.getOrDefault(column, "");
        }
    }
}
