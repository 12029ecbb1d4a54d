package org.chengxin.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the counts of a run into the tables people read. */
@Component
class RunPages {

    private final RunTally tally;
    private final ScoringModels models;
    private final ModelDrafts drafts;

    RunPages(RunTally tally, ScoringModels models, ModelDrafts drafts) {
        this.tally = tally;
        this.models = models;
        this.drafts = drafts;
    }

    /** One row of the movement matrix: merchants of a grade by the grade they would have. */
    record MoveRow(Grade from, List<Cell> cells, long sum) {}

    /** @param stays whether it lies on the diagonal */
    record Cell(Grade to, long merchants, boolean stays) {}

    /** Merchants with a score from so many points on. */
    record Band(String range, long before, long after) {}

    /** What a department or an inspector takes from merchants, by the version in force and by the draft. */
    record SpreadRow(String subject, Spread before, Spread after) {}

    void put(Run run, Actor actor, Model page) {
        page.addAttribute("run", run);
        page.addAttribute("draftTitle", run.model().name() + "第 " + run.model().version() + " 版");
        page.addAttribute("officer", actor.has(Role.OFFICER));
        if (run.isRehearsal() && run.isFinished()) {
            List<RunTally.Entry> moves = tally.of(run.id(), RunTally.Kind.MOVE);
            page.addAttribute("grades", Grade.values());
            page.addAttribute("matrix", matrix(moves));
            page.addAttribute("before", kpi(moves, RunTally.Entry::subject));
            page.addAttribute("after", kpi(moves, RunTally.Entry::detail));
            page.addAttribute("bands", bands(run));
            page.addAttribute(
                    "moved",
                    moves.stream()
                            .filter(one -> !one.subject().equals(one.detail()))
                            .mapToLong(RunTally.Entry::merchants)
                            .sum());
        }
    }

    List<MoverLine> lines(Run run, List<RunResults.Mover> movers) {
        ScoringModel before = models.version(run.model().code(), run.baselineVersion());
        return movers.stream()
                .map(one -> MoverLine.of(one, before, run.model()))
                .toList();
    }

    /** Those from whom most is taken by the draft come first. */
    List<SpreadRow> spread(Run run, RunTally.Kind kind) {
        Map<String, String> names = drafts.departmentNames();
        Map<String, List<RunTally.Entry>> bySubject = tally.of(run.id(), kind).stream()
                .collect(Collectors.groupingBy(RunTally.Entry::subject, LinkedHashMap::new, Collectors.toList()));
        List<SpreadRow> rows = new ArrayList<>();
        bySubject.forEach((subject, entries) -> rows.add(
                new SpreadRow(name(subject, names), spread(entries, Side.BEFORE), spread(entries, Side.AFTER))));
        rows.sort(Comparator.comparing((SpreadRow row) -> row.after().mean())
                .reversed()
                .thenComparing(SpreadRow::subject));
        return rows;
    }

    private static Spread spread(List<RunTally.Entry> entries, Side side) {
        return Spread.of(
                entries.stream().filter(one -> one.detail().equals(side.name())).toList());
    }

    private static String name(String subject, Map<String, String> names) {
        int at = subject.indexOf('|');
        String department = at < 0 ? subject : subject.substring(0, at);
        return names.getOrDefault(department, department) + (at < 0 ? "" : " " + subject.substring(at + 1));
    }

    private static List<MoveRow> matrix(List<RunTally.Entry> moves) {
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

    private static Kpi kpi(List<RunTally.Entry> moves, Function<RunTally.Entry, String> grade) {
        Map<String, Long> counts =
                moves.stream().collect(Collectors.groupingBy(grade, Collectors.summingLong(RunTally.Entry::merchants)));
        return new Kpi(
                counts.getOrDefault("RED", 0L),
                counts.getOrDefault("BLUE", 0L),
                counts.getOrDefault("YELLOW", 0L),
                counts.getOrDefault("BLACK", 0L),
                counts.getOrDefault("PROBATION", 0L));
    }

    private List<Band> bands(Run run) {
        Map<BigDecimal, long[]> counts = new TreeMap<>();
        tally.of(run.id(), RunTally.Kind.BAND)
                .forEach(one -> counts.computeIfAbsent(one.points(), band -> new long[2])[
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
