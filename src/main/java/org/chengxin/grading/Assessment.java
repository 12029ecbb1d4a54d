package org.chengxin.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a merchant on a day (机器评价): the ledger, the score that is its sum, and the grade that follows. It is
 * not yet an official grade; moves to yellow and black need notice, defence and a second person (domain §5).
 *
 * @param model code of the scoring model
 * @param modelVersion its version
 * @param asOf the day assessed
 * @param score sum of the lines, two decimals
 * @param because one sentence that answers “为什么是这个牌”
 * @param lines the ledger, by dimension in the model's order
 * @param dimensions the same points summed per dimension
 * @param gates conditions for red
 * @param ceilings conditions that cap the grade at yellow
 * @param vetoes conditions that make it black
 * @param nextChange the earliest later day on which time alone may change anything here; null if none
 * @param inputsHash SHA-256 over the model, the opening day and the live facts
 */
public record Assessment(
        String model,
        int modelVersion,
        LocalDate asOf,
        BigDecimal score,
        Grade grade,
        String because,
        List<LedgerLine> lines,
        List<DimensionScore> dimensions,
        List<Check> gates,
        List<Check> ceilings,
        List<Check> vetoes,
        @Nullable LocalDate nextChange,
        String inputsHash) {

    /** The points of one dimension, out of its maximum. */
    public record DimensionScore(String code, String name, BigDecimal points, int max) {}

    public Assessment {
        lines = List.copyOf(lines);
        dimensions = List.copyOf(dimensions);
        gates = List.copyOf(gates);
        ceilings = List.copyOf(ceilings);
        vetoes = List.copyOf(vetoes);
    }

    /** Whether the other one, of whatever day and whatever inputs, says the same by the same version of the model. */
    boolean saysTheSameAs(Assessment other) {
        return model.equals(other.model)
                && modelVersion == other.modelVersion
                && score.equals(other.score)
                && grade == other.grade
                && because.equals(other.because)
                && lines.equals(other.lines)
                && gates.equals(other.gates)
                && ceilings.equals(other.ceilings)
                && vetoes.equals(other.vetoes);
    }
}
