package org.chengxin.grading;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on all merchants in lots.
 *
 * @param after the last merchant done; null before the first lot
 * @param problem why it was given up; null unless it was
 */
record Batch(
        UUID id,
        Kind kind,
        Instant requestedAt,
        long total,
        long done,
        @Nullable UUID after,
        int attempts,
        @Nullable Instant finishedAt,
        @Nullable String problem) {

    /** What is done with each merchant. */
    enum Kind {
        REPLAY("回放"),
        RESCORE("按新版评分模型重新评价");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** How far it has come, in whole percent. */
    public int percent() {
        return total == 0 ? (isFinished() ? 100 : 0) : (int) Math.min(100, 100 * done / total);
    }
}
