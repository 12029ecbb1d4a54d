package org.chengxin.inspection;

import java.time.Clock;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is left to do after a denial: give a correction up, and look at who was named instead of the one who denied. */
@Component
class VisitReviews {

    private final VisitRows visits;
    private final ReviewRows rows;
    private final VisitWithdrawalRows signatures;
    private final Acts acts;
    private final Clock clock;

    VisitReviews(VisitRows visits, ReviewRows rows, VisitWithdrawalRows signatures, Acts acts, Clock clock) {
        this.visits = visits;
        this.rows = rows;
        this.signatures = signatures;
        this.acts = acts;
        this.clock = clock;
    }

    /** A denied correction may be given up: what was in force before stays so. Without such a one there is nothing to fall back on. */
    boolean mayDrop(FiledVisit filed, Actor actor) {
        return filed.withdrawn() == null
                && filed.inForce() > 0
                && filed.assent() == Assent.DENIED
                && rows.isPending(filed.id())
                && (filed.filer().equals(actor.id()) || isOutside(filed, actor));
    }

    /** Somebody outside looks at it when who denied is named no more. */
    boolean mayLook(FiledVisit filed, Actor actor) {
        return filed.withdrawn() == null && isOutside(filed, actor) && rows.isReplaced(filed.id());
    }

    @Transactional
    public void drop(UUID visit, int revision, Actor actor) {
        FiledVisit filed = locked(visit, revision, actor);
        if (!mayDrop(filed, actor)) {
            throw new Rejected("只有不予确认的更正可以了结，由上传的人，或者没有参加检查的市场监管专员、审批人办理。");
        }
        rows.write(filed, "DROPPED", clock.instant(), actor);
        acts.record(actor, "检查.了结更正", "visit", visit, "第 " + revision + " 版不予确认，不再往下办，第 " + filed.inForce() + " 版照旧有效");
    }

    @Transactional
    public void look(UUID visit, int revision, Actor actor) {
        FiledVisit filed = locked(visit, revision, actor);
        if (!mayLook(filed, actor)) {
            throw new Rejected("没有要核看的换人情况；核看由没有参加检查的市场监管专员、审批人办理。");
        }
        rows.write(filed, "SEEN", clock.instant(), actor);
        acts.record(actor, "检查.核看换人", "visit", visit, "核看了不予确认后换第二名检查人员的情况，第 " + revision + " 版");
    }

    private boolean isOutside(FiledVisit filed, Actor actor) {
        return actor.hasAny(Role.OFFICER, Role.APPROVER) && !signatures.hasSigned(filed.id(), actor.id());
    }

    private FiledVisit locked(UUID visit, int revision, Actor actor) {
        FiledVisit seen = visits.find(visit)
                .filter(one -> actor.hasAny(Role.OFFICER, Role.APPROVER) || one.isSignedBy(actor.id()))
                .orElseThrow(() -> new NotFound("visit " + visit));
        UUID assignment = seen.statement().assignment();
        visits.serialise(assignment == null ? visit : assignment);
        FiledVisit filed = visits.find(visit).orElseThrow();
        if (filed.revision() != revision) {
            throw new Rejected("检查记录已经更正为第 " + filed.revision() + " 版，请看过新的一版再办理。");
        }
        return filed;
    }
}
