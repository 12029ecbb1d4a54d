package org.chengxin.complaint;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** A complaint (投诉) on its way from the filing to the archive. What was filed and who filed it lie elsewhere and stay as they were. */
@Entity
@Table(name = "complaint_complaint")
class Complaint {

    /** The ground on which a mediation ends when the complainant takes the complaint back. */
    static final String WITHDRAWN = "WITHDRAWN";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FilingId id;

    @Enumerated(EnumType.STRING)
    private ComplaintState state = ComplaintState.REGISTERED;

    private @Nullable Hands hands;
    private @Nullable String externalNo;
    private @Nullable LocalDate acceptedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ComplaintState outcome;

    private @Nullable String ground;
    private boolean publishable = true;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Satisfaction satisfaction;

    private Verdict verdict = new Verdict();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Complaint() {}

    Complaint(FilingId id) {
        this.id = id;
    }

    /** Gives it to a person, or on to another; no clock hears of it. */
    void assign(UUID person, String name) {
        hands = new Hands(person, name);
        if (state == ComplaintState.REGISTERED) {
            state = ComplaintState.PENDING;
        }
    }

    void awaitSupplement() {
        go("通知补正", ComplaintState.SUPPLEMENT, ComplaintState.PENDING);
    }

    void takeSupplement() {
        go("补充材料", ComplaintState.PENDING, ComplaintState.SUPPLEMENT);
    }

    void accept(LocalDate day) {
        go("受理", ComplaintState.ACCEPTED, ComplaintState.PENDING);
        acceptedOn = day;
    }

    void refuse(String why, LocalDate day) {
        go("决定不予受理", ComplaintState.REFUSED, ComplaintState.PENDING, ComplaintState.SUPPLEMENT);
        ground = why;
        closedOn = day;
    }

    void transfer(LocalDate day) {
        require("移送", EnumSet.of(ComplaintState.PENDING, ComplaintState.SUPPLEMENT, ComplaintState.ACCEPTED));
        state = ComplaintState.TRANSFERRED;
        closedOn = day;
    }

    void invite() {
        go("组织调解", ComplaintState.MEDIATING, ComplaintState.ACCEPTED);
    }

    void answered(LocalDate day) {
        require("登记商户答复", EnumSet.of(ComplaintState.MEDIATING, ComplaintState.PAUSED));
        if (answeredOn != null) {
            throw new Rejected("商户的答复已经在 " + answeredOn + " 登记过。");
        }
        answeredOn = day;
    }

    void pause() {
        go("暂停计算调解期限", ComplaintState.PAUSED, ComplaintState.MEDIATING);
    }

    void resume() {
        go("恢复计算调解期限", ComplaintState.MEDIATING, ComplaintState.PAUSED);
    }

    void settle(LocalDate day) {
        go("登记调解成功", ComplaintState.SETTLED, ComplaintState.MEDIATING);
        outcome = ComplaintState.SETTLED;
        closedOn = day;
    }

    void terminate(String why, LocalDate day) {
        require("终止调解", ComplaintState.IN_MEDIATION);
        state = ComplaintState.TERMINATED;
        outcome = ComplaintState.TERMINATED;
        ground = why;
        closedOn = day;
    }

    void tell() {
        go("告知", ComplaintState.TOLD, ComplaintState.SETTLED, ComplaintState.TERMINATED);
    }

    void followUp(Satisfaction said) {
        require("回访", EnumSet.of(view().isUnreached() ? ComplaintState.FOLLOWED : ComplaintState.TOLD));
        state = ComplaintState.FOLLOWED;
        satisfaction = said;
    }

    /** @param followUpOwed whether the law of the day asks for a follow-up first */
    void archive(boolean followUpOwed) {
        if (followUpOwed && state == ComplaintState.TOLD) {
            throw new Rejected("还没有回访，不能归档。请先回访并登记结果。");
        }
        if (verdict.reopenAsked()) {
            throw new Rejected("投诉人申请了重新处理，请先决定是否重新处理。");
        }
        go("归档", ComplaintState.ARCHIVED, ComplaintState.TOLD, ComplaintState.FOLLOWED);
    }

    /** Before it is accepted nothing is left of it; afterwards the mediation ends. Says whether it was accepted. */
    boolean withdraw(LocalDate day) {
        if (ComplaintState.IN_MEDIATION.contains(state)) {
            terminate(WITHDRAWN, day);
            return true;
        }
        require("撤回", ComplaintState.BEFORE_ACCEPTANCE);
        state = ComplaintState.WITHDRAWN;
        closedOn = day;
        return false;
    }

    void confirm(LocalDate day) {
        require("确认", ComplaintState.CONCLUDED);
        verdict.confirm(outcome, day);
    }

    void rate(Satisfaction said) {
        requireOutcome("评价办理结果");
        verdict.rate(said);
    }

    void askReopening() {
        requireOutcome("申请重新处理");
        if (state == ComplaintState.ARCHIVED) {
            throw new Rejected("这件投诉已经归档。有新的情况，请重新提交投诉。");
        }
        verdict.askReopening();
    }

    void reopen() {
        require("重新处理", ComplaintState.REOPENABLE);
        requireOutcome("重新处理");
        state = ComplaintState.ACCEPTED;
        outcome = null;
        ground = null;
        closedOn = null;
        answeredOn = null;
        satisfaction = null;
        verdict = new Verdict();
    }

    void declineReopening() {
        verdict.declined();
    }

    /** Leaves it out of what is published, for a secret or somebody's privacy. */
    void conceal() {
        publishable = false;
    }

    void linkTo(String number) {
        externalNo = number;
    }

    void requireHandler(Actor actor) {
        Hands.require(hands, FilingKind.COMPLAINT, actor);
    }

    /** What was taken back has no outcome that anybody could judge, or take up again. */
    private void requireOutcome(String act) {
        require(act, ComplaintState.CONCLUDED);
        if (WITHDRAWN.equals(ground)) {
            throw new Rejected("这件投诉已经撤回，不能" + act + "。有新的情况，请重新提交投诉。");
        }
    }

    private void go(String act, ComplaintState next, ComplaintState first, ComplaintState... others) {
        require(act, EnumSet.of(first, others));
        state = next;
    }

    private void require(String act, Set<ComplaintState> wanted) {
        if (!wanted.contains(state)) {
            throw new Rejected("这件投诉目前是“" + state.label() + "”，不能" + act + "。请刷新页面查看最新状态。");
        }
    }

    FilingId id() {
        return id;
    }

    ComplaintView view() {
        return new ComplaintView(
                id,
                state,
                hands == null ? null : hands.handler(),
                hands == null ? null : hands.handlerName(),
                externalNo,
                acceptedOn,
                outcome,
                ground,
                publishable,
                closedOn,
                answeredOn,
                verdict.confirmedOn(),
                satisfaction,
                verdict.rating(),
                verdict.reopenAsked());
    }
}
