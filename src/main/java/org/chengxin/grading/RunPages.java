package org.chengxin.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final ModelTexts texts;

    RunPages(RunTally tally, ScoringModels models, ModelTexts texts) {
        this.tally = tally;
        this.models = models;
        this.texts = texts;
    }

    /** What a department or an inspector takes from merchants, by the version in force and by the draft. */
    record SpreadRow(String subject, Spread before, Spread after) {}

    void put(Run run, Actor actor, Model page) {
        page.addAttribute("run", run);
        page.addAttribute("draftTitle", run.model().name() + "第 " + run.model().version() + " 版");
        page.addAttribute("officer", actor.has(Role.OFFICER));
        if (run.isRehearsal() && run.isFinished()) {
            List<RunTally.Entry> moves = tally.of(run.id(), RunTally.Kind.MOVE);
            page.addAttribute("grades", Grade.values());
            page.addAttribute("matrix", RunTables.matrix(moves));
            page.addAttribute("before", RunTables.kpi(moves, RunTally.Entry::subject));
            page.addAttribute("after", RunTables.kpi(moves, RunTally.Entry::detail));
            page.addAttribute("bands", RunTables.bands(tally.of(run.id(), RunTally.Kind.BAND)));
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
        Map<String, String> names = texts.departmentNames();
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
}
