package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** What is overdue, what waits for a recheck, and what waits for a second person, on the reader's first page. */
@Component
class RectificationsAtHome implements HomeSection {

    private static final int SHOWN = 5;

    private final TaskList tasks;
    private final Desk desk;
    private final RevisitRows revisits;
    private final Clock clock;

    RectificationsAtHome(TaskList tasks, Desk desk, RevisitRows revisits, Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.revisits = revisits;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String title() {
        return "整改和督办";
    }

    @Override
    public String fragment() {
        return "rectification/tasks/_home :: home";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.hasAny(Role.OFFICER, Role.APPROVER, Role.INSPECTOR, Role.REPORTER)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        boolean keeper = actor.hasAny(Role.OFFICER, Role.APPROVER);
        var late = tasks.page(TaskPart.LATE, null, actor, today, null, null, SHOWN);
        var recheck = tasks.page(TaskPart.RECHECK, null, actor, today, null, null, SHOWN);
        var waiting = actor.has(Role.APPROVER) ? desk.waiting(actor, SHOWN) : List.<Desk.Line>of();
        int due = keeper ? revisits.dueBy(today).size() : 0;
        if (late.lines().isEmpty() && recheck.lines().isEmpty() && waiting.isEmpty() && due == 0) {
            return Optional.empty();
        }
        return Optional.of(Map.of("late", late, "recheck", recheck, "waiting", waiting, "revisits", due));
    }
}
