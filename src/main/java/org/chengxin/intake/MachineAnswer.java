package org.chengxin.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the machine door tells it: the same verdicts and sentences as the preview on screen.
 *
 * @param tally how many rows got which verdict
 * @param warned how many rows to be taken a person should look at before they are committed
 * @param suggested how many rows have a class that is only suggested; somebody has to decide it before they are committed
 * @param next pass this as {@code after} for the following rows; null where there are none
 */
record MachineAnswer(
        String id,
        String number,
        String item,
        String state,
        String stateLabel,
        Map<String, Integer> tally,
        int warned,
        int suggested,
        List<String> notices,
        List<Line> rows,
        @Nullable Integer next) {

    /**
     * One row.
     *
     * @param row its place in the request, from 1; for files the row number that Excel shows
     * @param merchant id of the merchant it was matched with
     * @param fact id of the fact it became, once committed
     */
    record Line(
            int row,
            String verdict,
            String verdictLabel,
            @Nullable String merchant,
            @Nullable String grade,
            boolean gradeSuggested,
            @Nullable String fact,
            List<Told> problems) {

        static Line of(StagedRow row, boolean committed) {
            return new Line(
                    row.number(),
                    row.verdict().name(),
                    row.verdict().label(),
                    text(row.merchant()),
                    row.grade(),
                    row.gradeSuggested(),
                    committed ? text(row.fact()) : null,
                    row.problems().stream()
                            .map(problem -> new Told(problem.level().name(), problem.field(), problem.sentence()))
                            .toList());
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }

    /** Something to know about a row: FATAL refuses it, WARN asks for a look, INFO is good to know. */
    record Told(String level, @Nullable String field, String sentence) {}

    static MachineAnswer of(SubmissionView submission, Tally tally, List<StagedRow> rows, int limit) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.name(), tally.of(verdict));
        }
        boolean more = rows.size() > limit;
        List<StagedRow> shown = more ? rows.subList(0, limit) : rows;
        return new MachineAnswer(
                submission.id(),
                submission.number(),
                submission.item(),
                submission.state().name(),
                submission.state().label(),
                counts,
                tally.warned(),
                tally.suggested(),
                submission.notices(),
                shown.stream()
                        .map(row -> Line.of(row, submission.isCommitted()))
                        .toList(),
                more ? shown.get(limit - 1).ordinal() : null);
    }
}
