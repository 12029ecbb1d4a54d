package org.chengxin.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chengxin.dossier.FactId;
import org.chengxin.grading.Assessment;
import org.chengxin.grading.LedgerLine;
import org.chengxin.grading.LedgerLine.Kind;
import org.chengxin.portal.PublicProfile.Reason;

/**
 * The lines of a ledger in the public's words. They add up to the score shown: base points in one line, then each line; those
 * resting on facts not public read in their general form, and as one where they read alike.
 */
final class ReasonsWriter {

    /** Deductions, the heaviest first; awards, the best first; then what limits them. */
    private static final Comparator<LedgerLine> ORDER = Comparator.comparingInt(
                    (LedgerLine line) -> line.kind() == Kind.DEDUCTION ? 0 : line.kind() == Kind.AWARD ? 1 : 2)
            .thenComparing(line -> line.points().abs(), Comparator.reverseOrder());

    private static final String NOT_NAMED = "当时依据、现在已停止公示或更正的事项";

    private ReasonsWriter() {}

    static List<Reason> of(Assessment assessment, Predicate<FactId> named) {
        List<Reason> reasons = new ArrayList<>();
        BigDecimal base = assessment.lines().stream()
                .filter(line -> line.kind() == Kind.BASE)
                .map(LedgerLine::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, List<LedgerLine>> alike = assessment.lines().stream()
                .filter(line -> line.kind() != Kind.BASE && line.points().signum() != 0)
                .sorted(ORDER)
                .collect(Collectors.groupingBy(
                        line -> mayName(line.facts(), named) ? line.publicSentence() : NOT_NAMED,
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.forEach((sentence, lines) -> reasons.add(reason(
                lines.size() == 1 ? sentence : sentence + " " + lines.size() + " 项",
                lines.stream().map(LedgerLine::points).reduce(BigDecimal.ZERO, BigDecimal::add))));
        reasons.add(reason("各方面基础分，没有扣分就保留。", base));
        return reasons;
    }

    private static Reason reason(String text, BigDecimal points) {
        boolean minus = points.signum() < 0;
        return new Reason(
                PublicText.scrubbed(text), (minus ? "−" : "+") + points.abs().toPlainString(), minus);
    }

    static boolean mayName(List<FactId> facts, Predicate<FactId> named) {
        return facts.stream().allMatch(named);
    }
}
