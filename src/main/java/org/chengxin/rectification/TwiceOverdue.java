package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.dossier.Fact;
import org.chengxin.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of “twice overdue” (挂号督办两次逾期, domain §5) once two people confirmed it: it stands as long as something that was
 * late is still to be put right, and falls with the nights it rests on.
 */
@Component
class TwiceOverdue {

    private final Overdues overdues;
    private final SupervisionFacts facts;
    private final CaseRepository cases;
    private final JdbcClient jdbc;

    TwiceOverdue(Overdues overdues, SupervisionFacts facts, CaseRepository cases, JdbcClient jdbc) {
        this.overdues = overdues;
        this.facts = facts;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** Two dates were missed, and one of them after the last confirmation there was. */
    boolean isCandidate(RectificationCase file) {
        List<LocalDate> nights = overdues.nights(file.id());
        Optional<LocalDate> known =
                facts.twiceOf(file).stream().map(Fact::validFrom).max(LocalDate::compareTo);
        return nights.size() >= 2
                && known.map(day -> !nights.get(nights.size() - 1).isBefore(day))
                        .orElse(true);
    }

    boolean isInForce(RectificationCase file) {
        return facts.twiceOf(file).stream().anyMatch(fact -> fact.value("ended_on") == null);
    }

    /** A task came to its end, whichever: what was confirmed may have ended, or lost its ground. */
    void settle(Task task, LocalDate day, Actor actor) {
        jdbc.sql("select distinct case_id from rectification_overdue where task_id = ? and case_id is not null")
                .param(task.id().value())
                .query(UUID.class)
                .list()
                .forEach(id -> cases.findById(new CaseId(id)).ifPresent(file -> settle(file, day, actor)));
    }

    private void settle(RectificationCase file, LocalDate day, Actor actor) {
        if (overdues.nights(file.id()).size() < 2) {
            facts.retractTwice(file);
        } else if (!isSomethingLateOpen(file)) {
            facts.endTwice(file, day, actor);
        }
    }

    /** Only then may it be confirmed: what ends it is the end of the last late task, which otherwise never comes. */
    boolean isSomethingLateOpen(RectificationCase file) {
        return jdbc.sql(
                        "select exists (select from rectification_overdue o join rectification_task t on t.id = o.task_id"
                                + " where o.case_id = ? and t.state in ('OPEN', 'ANSWERED'))")
                .param(file.id().value())
                .query(Boolean.class)
                .single();
    }
}
