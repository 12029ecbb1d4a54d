package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Option;
import org.springframework.stereotype.Component;

/** Puts together what the pages of cases and tasks show. */
@Component
class CasePages {

    private final Cases cases;
    private final ProposalRows proposals;
    private final Deeds deeds;
    private final CaseRepository files;
    private final Overdues overdues;
    private final MissedDeadlines missed;
    private final TwiceOverdue twice;
    private final RevisitRows revisits;
    private final Merchants merchants;
    private final Departments departments;
    private final Clock clock;

    CasePages(
            Cases cases,
            ProposalRows proposals,
            Deeds deeds,
            CaseRepository files,
            Overdues overdues,
            MissedDeadlines missed,
            TwiceOverdue twice,
            RevisitRows revisits,
            Merchants merchants,
            Departments departments,
            Clock clock) {
        this.cases = cases;
        this.proposals = proposals;
        this.deeds = deeds;
        this.files = files;
        this.overdues = overdues;
        this.missed = missed;
        this.twice = twice;
        this.revisits = revisits;
        this.merchants = merchants;
        this.departments = departments;
        this.clock = clock;
    }

    CasePage of(CaseId id, Actor actor) {
        CaseView file = cases.visibleTo(actor, id);
        RectificationCase held = files.findById(id).orElseThrow();
        Map<String, String> names = names();
        return new CasePage(
                file,
                merchants.find(file.merchant()),
                cases.tasksOf(id).stream().map(task -> line(task, names)).toList(),
                proposals.of(id),
                deeds.of(id),
                overdues.nights(id),
                file.state().isOpen() && twice.isCandidate(held) && twice.isSomethingLateOpen(held),
                twice.isInForce(held),
                revisits.of(id),
                actor);
    }

    TaskLine line(TaskView task) {
        return line(task, names());
    }

    private TaskLine line(TaskView task, Map<String, String> names) {
        CaseId file = task.file();
        return new TaskLine(
                task,
                names.getOrDefault(task.department(), task.department()),
                overdues.of(task.id()),
                missed.of(task.id()).orElse(null),
                file != null && task.state().isOpen() && proposals.isOutsideBook(task.id(), file),
                LocalDate.now(clock));
    }

    private Map<String, String> names() {
        return departments.all().stream().collect(Collectors.toMap(Department::code, Department::shortName));
    }

    List<Option> departments() {
        return departments.all().stream()
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }
}
