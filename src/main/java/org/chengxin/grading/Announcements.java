package org.chengxin.grading;

import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of stored assessments: the audit trail where the grade is another one, and the modules above in any case. */
@Component
class Announcements {

    private final Acts acts;
    private final ApplicationEventPublisher events;

    Announcements(Acts acts, ApplicationEventPublisher events) {
        this.acts = acts;
        this.events = events;
    }

    void announce(Snapshot snapshot, @Nullable Snapshot before) {
        note(snapshot, before == null ? null : before.assessment().grade());
        events.publishEvent(new AssessmentChanged(snapshot.merchant()));
    }

    void announce(List<Standing> taken) {
        taken.forEach(standing -> events.publishEvent(new StandingChanged(standing.merchant())));
    }

    /** Writes to the trail that the grade is another one, if it is. */
    boolean note(Snapshot snapshot, @Nullable Grade before) {
        Assessment now = snapshot.assessment();
        if (before == null || before == now.grade()) {
            return false;
        }
        acts.record(
                Actor.SYSTEM,
                "评价.变更",
                "merchant",
                snapshot.merchant(),
                "机器评价由" + before.word() + "变为" + now.grade().word() + "（" + now.score() + " 分），起因："
                        + snapshot.cause().label());
        return true;
    }
}
