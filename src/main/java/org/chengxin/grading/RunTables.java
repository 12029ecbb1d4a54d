package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The counts of a run as tables: who moves where, what it does to the targets, how the scores lie. */
final class RunTables {

    private RunTables() {}

    /** One row of the movement matrix: merchants of a grade by the grade they would have. */
    record MoveRow(Grade from, List<Cell> cells, long sum) {}

    /** @param stays whether it lies on the diagonal */
    record Cell(Grade to, long merchants, boolean stays) {}

    /** Merchants with a score from so many points on. */
    record Band(String range, long before, long after) {}

    static List<MoveRow> matrix(List<RunTally.Entry> moves) {
        List<MoveRow> rows = new ArrayList<>();
        for (Grade from : Grade.values()) {
            List<Cell> cells = new ArrayList<>();
            for (Grade to : Grade.values()) {
                long merchants = moves.stream()
                        .filter(one -> one.subject().equals(from.name())
                                && one.detail().equals(to.name()))
                        .mapToLong(RunTally.Entry::merchants)
                        .sum();
                cells.add(new Cell(to, merchants, from == to));
            }
            rows.add(new MoveRow(
                    from, cells, cells.stream().mapToLong(Cell::merchants).sum()));
        }
        return rows;
    }

    static Kpi kpi(List<RunTally.Entry> moves, Function<RunTally.Entry, String> grade) {
        Map<String, Long> counts =
                moves.stream().collect(Collectors.groupingBy(grade, Collectors.summingLong(RunTally.Entry::merchants)));
        return Kpi.of(counts);
    }

    static List<Band> bands(List<RunTally.Entry> entries) {
        Map<BigDecimal, long[]> counts = new TreeMap<>();
        entries.forEach(one -> counts.computeIfAbsent(one.points(), band -> new long[2])[
                        one.detail().equals(Side.BEFORE.name()) ? 0 : 1] +=
                one.merchants());
        return counts.entrySet().stream()
                .map(one -> new Band(range(one.getKey().intValue()), one.getValue()[0], one.getValue()[1]))
                .toList();
    }

    private static String range(int from) {
        return from == 100 ? "100 分" : from + " 分以上、不足 " + (from + 5) + " 分";
    }
}
