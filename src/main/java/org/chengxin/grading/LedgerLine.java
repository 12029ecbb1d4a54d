package org.chengxin.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.dossier.FactId;
import org.jspecify.annotations.Nullable;

/**
 * One line of points (加减分明细), tied to one rule of one model and to the facts behind it. The score is the sum of the lines.
 *
 * @param dimension code of the model's dimension the points belong to
 * @param rule code of the rule, cap or table rule (see {@link ScoringModel#ruleName})
 * @param points what counts today, two decimals, negative for deductions
 * @param fullPoints what the rule says before fading
 * @param percent share of the full points that counts today
 * @param from first day these points hold; null for lines that no fact caused
 * @param to last day they hold if nothing new happens; null if time alone does not end them
 * @param facts the facts behind the line; empty for base points and adjustments
 * @param sentence plain words for staff and merchant
 * @param publicSafe whether every fact behind it may be seen by the public on the day assessed
 * @param publicWords what the public reads instead while it is not
 */
public record LedgerLine(
        String dimension,
        String rule,
        Kind kind,
        BigDecimal points,
        BigDecimal fullPoints,
        int percent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<FactId> facts,
        String sentence,
        boolean publicSafe,
        String publicWords) {

    /** What sort of line it is. */
    public enum Kind {
        BASE("基础分"),
        AWARD("加分"),
        DEDUCTION("扣分"),
        ADJUSTMENT("调整");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public LedgerLine {
        facts = List.copyOf(facts);
    }

    /** The sentence the public may read (domain §4): no detail of a fact that is not public itself. */
    public String publicSentence() {
        return publicSafe ? sentence : publicWords;
    }
}
