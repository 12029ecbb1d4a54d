package org.chengxin.grading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The grade in force of a merchant as everyone above grading sees it.
 *
 * @param since first day of the grade
 * @param assessment the last assessment that gave this grade; a newer one that would lower it is not shown before the
 *     procedure has ended
 * @param decided whether people decided it; otherwise it followed from the rules
 * @param byHand why and until when, where people set it by hand instead of the rules; null otherwise
 * @param disputed whether something it rests on is under objection (异议中)
 * @param hearingUntil last day of defence where a notified change is on its way (申辩中); null otherwise
 */
public record Official(
        Grade grade,
        LocalDate since,
        Assessment assessment,
        boolean decided,
        @Nullable ByHand byHand,
        boolean disputed,
        @Nullable LocalDate hearingUntil) {

    /** A grade set by hand (人工评定): it does not follow from the score beside it. */
    public record ByHand(String reason, String basis, LocalDate until) {

        public String sentence() {
            return "人工评定，到 " + until + " 为止，不是按分数评定。理由：" + reason + "（依据：" + basis + "）";
        }
    }
}
