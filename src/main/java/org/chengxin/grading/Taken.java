package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;

/**
 * Points taken from one merchant, by the department whose statements take them and by the inspector who found. A department
 * or inspector that has something on record of the merchant and takes nothing counts with nought: severity is told by both.
 */
final class Taken {

    private final Map<String, BigDecimal> departments = new HashMap<>();
    private final Map<String, BigDecimal> inspectors = new HashMap<>();

    private Taken() {}

    /** Deductions as they stand in the lines, before common limits and the floor of a dimension. */
    static Taken of(Assessment assessment, List<Fact> facts) {
        Taken taken = new Taken();
        Map<FactId, Fact> byId = new HashMap<>();
        facts.stream()
                .filter(fact -> fact.isInUse() && !fact.validFrom().isAfter(assessment.asOf()))
                .forEach(fact -> {
                    byId.put(fact.id(), fact);
                    taken.add(fact, BigDecimal.ZERO);
                });
        assessment.lines().stream()
                .filter(line -> line.kind() == LedgerLine.Kind.DEDUCTION)
                .forEach(line -> {
                    Fact fact = byId.get(line.facts().get(0));
                    if (fact != null) {
                        taken.add(fact, line.points().negate());
                    }
                });
        return taken;
    }

    private void add(Fact fact, BigDecimal points) {
        departments.merge(fact.authority(), points, BigDecimal::add);
        String inspector = fact.value("inspector");
        if (inspector != null && !inspector.isBlank()) {
            inspectors.merge(fact.authority() + "|" + inspector.strip(), points, BigDecimal::add);
        }
    }

    void count(RunTally.Lot lot, Side side) {
        departments.forEach((code, points) -> lot.count(RunTally.Kind.DEPARTMENT, code, side, points));
        inspectors.forEach((name, points) -> lot.count(RunTally.Kind.INSPECTOR, name, side, points));
    }
}
