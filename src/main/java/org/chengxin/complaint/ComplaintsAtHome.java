package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** What is due or past, what waits too long, what nobody has taken and what waits for a decision, on the reader's first page: a handler's own, an officer's all. */
@Component
class ComplaintsAtHome implements HomeSection {

    private static final int SHOWN = 8;

    private final Inbox inbox;
    private final Escalations escalations;
    private final Clock clock;

    ComplaintsAtHome(Inbox inbox, Escalations escalations, Clock clock) {
        this.inbox = inbox;
        this.escalations = escalations;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public String title() {
        return "投诉和举报";
    }

    @Override
    public String fragment() {
        return "complaint/complaints/_home :: home";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.hasAny(Role.COMPLAINT_HANDLER, Role.OFFICER, Role.APPROVER)) {
            return Optional.empty();
        }
        boolean all = actor.hasAny(Role.OFFICER, Role.APPROVER);
        LocalDate by = escalations.horizon(LocalDate.now(clock));
        List<InboxLine> lines = inbox.pressing(actor, by, !all, SHOWN);
        return lines.isEmpty() ? Optional.empty() : Optional.of(Map.of("lines", lines));
    }
}
