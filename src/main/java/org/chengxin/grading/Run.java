package org.chengxin.grading;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft and the version in force, put to the same facts of every merchant in operation on the same day.
 *
 * @param revision of the draft that was replayed
 * @param repeats the run whose results this one is held against; null for a rehearsal
 * @param baselineVersion the version in force then
 * @param model the draft's text as it was replayed
 * @param hash of that text
 * @param compared merchants whose facts are still those of the run repeated
 * @param differing those of them whose result is another one
 */
record Run(
        UUID id,
        UUID draft,
        int revision,
        Purpose purpose,
        @Nullable UUID repeats,
        int baselineVersion,
        LocalDate asOf,
        ScoringModel model,
        String hash,
        String requestedBy,
        long compared,
        long differing,
        Batch batch) {

    /** What it is for. */
    enum Purpose {
        REHEARSAL("试算"),
        REPETITION("重做核对"),
        ACTIVATION("施行前核对");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isFinished() {
        return batch.isFinished() && batch.problem() == null;
    }

    public boolean isRehearsal() {
        return purpose == Purpose.REHEARSAL;
    }
}
