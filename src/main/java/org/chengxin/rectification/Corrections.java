package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.inspection.Findings;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * What a recheck or an extension says of the fact it is about, through the dossier's door: the old statement is withdrawn, the
 * corrected one takes its place, and ledger and grade follow by their own rules.
 */
@Component
class Corrections {

    private final Facts facts;
    private final Gathering gathering;
    private final SupervisionFacts supervision;
    private final Findings findings;
    private final TwiceOverdue twice;
    private final Overdues overdues;
    private final Deeds deeds;

    Corrections(
            Facts facts,
            Gathering gathering,
            SupervisionFacts supervision,
            Findings findings,
            TwiceOverdue twice,
            Overdues overdues,
            Deeds deeds) {
        this.facts = facts;
        this.gathering = gathering;
        this.supervision = supervision;
        this.findings = findings;
        this.twice = twice;
        this.overdues = overdues;
        this.deeds = deeds;
    }

    /**
     * A finding verified as put right has its day of rectification: the day the merchant had done it if that was in time and told in time, so that
     * a recheck that takes its time costs the merchant nothing, else the day of the recheck. What was overdue in a case ends.
     */
    void verified(Task task, LocalDate day, Actor actor) {
        TaskView view = task.view();
        LocalDate done = view.answeredOn();
        boolean late = overdues.of(task.id()).contains(view.due());
        LocalDate rectified = done == null || done.isAfter(view.due()) || late ? day : done;
        if (view.finding() != null) {
            findings.rectified(view.finding(), rectified, actor);
        } else {
            state(task, "rectified_on", rectified, actor);
        }
        supervision.end(task, day, actor);
        twice.settle(task, day, actor);
    }

    /** A granted extension moves the deadline of the finding, too, unless that has already passed. */
    void extended(Task task, LocalDate due, LocalDate today, Actor actor) {
        TaskView view = task.view();
        NewTask.About about = view.about();
        if (view.finding() != null) {
            if (!findings.find(view.finding()).deadline().isBefore(today)) {
                findings.extended(view.finding(), due, actor);
            }
        } else if (about != null
                && gathering
                        .factOf(view.merchant(), about)
                        .map(fact -> fact.value("deadline"))
                        .filter(text ->
                                !text.isEmpty() && !LocalDate.parse(text).isBefore(today))
                        .isPresent()) {
            state(task, "deadline", due, actor);
        }
    }

    private void state(Task task, String field, LocalDate day, Actor actor) {
        NewTask.About about = task.view().about();
        if (about == null || !about.item().equals(Gathering.INSPECTION)) {
            return;
        }
        gathering
                .factOf(task.view().merchant(), about)
                .ifPresentOrElse(
                        fact -> facts.record(with(fact, field, day), actor),
                        () -> deeds.note(task, Deeds.Kind.CORRECTION, day, "所针对的信息已撤回或者停用，不再更正", actor));
    }

    static NewFact with(Fact fact, String field, LocalDate day) {
        Map<String, String> data = new HashMap<>(fact.data());
        data.put(field, day.toString());
        return new NewFact(
                fact.merchant(), fact.item(), fact.grade(), fact.authority(), fact.reporter(), data, null, null);
    }
}
