package org.chengxin.grading;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * One decision about a grade, from its proposal to its end: notice, defence, review and ruling in that order, each by whom
 * the rules allow (创建实施方案第四条第（四）项; domain §5). It guards the order itself, whoever calls.
 */
@Entity
@Table(name = "grading_decision")
class Decision {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DecisionId id;

    private String number;
    private UUID merchantId;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    @Enumerated(EnumType.STRING)
    private Grade fromGrade;

    @Enumerated(EnumType.STRING)
    private Grade toGrade;

    private UUID assessmentId;
    private String inputsHash;
    private String reason;
    private String basis;

    @Enumerated(EnumType.STRING)
    private DecisionState state = DecisionState.PROPOSED;

    private Instant proposedAt;
    private UUID proposedBy;
    private String proposedByName;

    @Embedded
    private Hearing hearing = new Hearing();

    private @Nullable UUID reviewedBy;
    private @Nullable UUID ruledBy;
    private @Nullable Instant endedAt;
    private @Nullable LocalDate earlierOn;
    private @Nullable LocalDate expiresOn;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Decision() {}

    Decision(String number, DecisionKind kind, Grade from, Grade to, Ground ground, Actor actor, Instant now) {
        this.id = DecisionId.next();
        this.number = number;
        this.kind = kind;
        this.fromGrade = from;
        this.toGrade = to;
        this.merchantId = ground.snapshot().merchant().value();
        this.assessmentId = ground.snapshot().id();
        this.inputsHash = ground.snapshot().assessment().inputsHash();
        this.reason = ground.reason();
        this.basis = ground.basis();
        this.earlierOn = ground.earlierOn();
        this.expiresOn = ground.expiresOn();
        this.proposedAt = now;
        this.proposedBy = actor.id();
        this.proposedByName = actor.name();
    }

    /** Before it is notified a proposal rests on what is known; what the notice lists is settled when it is served. */
    void rest(Snapshot snapshot, String because) {
        require(DecisionState.PROPOSED, "更新事由");
        assessmentId = snapshot.id();
        inputsHash = snapshot.assessment().inputsHash();
        reason = because;
    }

    /** The notice has reached the merchant; from the next day its defence may be given until {@code until}. */
    void serve(LocalDate day, LocalDate until, Actor actor) {
        require(DecisionState.PROPOSED, "告知");
        if (!needsNotice()) {
            throw new Rejected("这项决定不减损商户的牌级，不需要告知，请直接决定。");
        }
        state = DecisionState.NOTIFIED;
        hearing.serve(day, until, actor);
    }

    /** The merchant was heard, or gave up its defence in writing. */
    void hear(LocalDate day, boolean waiver, Actor actor) {
        if (state != DecisionState.REVIEWED) {
            require(DecisionState.NOTIFIED, "登记陈述申辩");
        }
        hearing.hear(day, waiver, actor);
        // A defence that comes after the review must be reviewed, too.
        state = DecisionState.NOTIFIED;
        reviewedBy = null;
    }

    /** Somebody else has seen the paper by which the merchant gave up its defence, which ends the term. */
    void confirmWaiver(Actor actor) {
        require(DecisionState.NOTIFIED, "核对放弃申辩");
        hearing.confirmWaiver(actor);
    }

    /** The first of the two persons that black needs. */
    void review(Actor actor, LocalDate today) {
        require(DecisionState.NOTIFIED, "初审");
        if (toGrade != Grade.BLACK) {
            throw new Rejected("只有评为黑牌须先初审；其他决定由审批人直接作出。");
        }
        hearing.requireOver(today);
        state = DecisionState.REVIEWED;
        reviewedBy = actor.id();
    }

    /**
     * Decides: imposes the grade proposed, or not.
     *
     * @param inputs hash of what is known on the day of the ruling
     * @param hands who proposed, served, heard or reviewed: none of them may decide
     */
    void rule(boolean imposes, String inputs, Set<UUID> hands, Actor actor, LocalDate today, Instant now) {
        if (!state.isOpen()) {
            require(DecisionState.REVIEWED, "再决定");
        } else if (!actor.has(Role.APPROVER)) {
            throw new Rejected("评级决定须由审批人作出。");
        }
        if (hands.contains(actor.id())) {
            throw new Rejected("提出、送达、听取申辩、初审的人不能再作决定，请由另一位审批人决定。");
        }
        if (imposes && isOverOn(today)) {
            throw new Rejected("失效日期 " + expiresOn + " 已过，不能再生效，请选“不予变更”。");
        }
        if (imposes && needsNotice()) {
            hearing.requireServed();
            hearing.requireOver(today);
            if (toGrade == Grade.BLACK && reviewedBy == null) {
                throw new Rejected("评为黑牌须两人：请市场监管专员先初审，再由审批人决定。");
            }
        }
        ruledBy = actor.id();
        inputsHash = inputs;
        state = imposes ? DecisionState.IN_FORCE : DecisionState.NOT_IMPOSED;
        endedAt = now;
    }

    /** The ground is gone, or another proposal has taken its place. */
    void drop(Instant now) {
        if (state.isOpen()) {
            state = DecisionState.DROPPED;
            endedAt = now;
        }
    }

    /** Whether it takes something from the merchant. Out of black is a relief, even though yellow is what it leads to. */
    boolean needsNotice() {
        return Course.isHarm(toGrade) && fromGrade != Grade.BLACK && kind != DecisionKind.RELEASE;
    }

    private void require(DecisionState wanted, String act) {
        if (state != wanted) {
            throw new Rejected("评级决定 " + number + " 目前是“" + state.label() + "”，不能" + act + "。请刷新页面查看最新状态。");
        }
    }

    DecisionId id() {
        return id;
    }

    String number() {
        return number;
    }

    MerchantId merchant() {
        return new MerchantId(merchantId);
    }

    DecisionKind kind() {
        return kind;
    }

    Grade toGrade() {
        return toGrade;
    }

    /** Whether its own last day is past, so that it cannot take force any more. */
    boolean isOverOn(LocalDate today) {
        return expiresOn != null && today.isAfter(expiresOn);
    }

    /** First day of the grade it imposes. */
    LocalDate takesForceOn(LocalDate today) {
        return earlierOn == null ? today : earlierOn;
    }

    UUID assessment() {
        return assessmentId;
    }

    DecisionState state() {
        return state;
    }

    Course.Open asOpen() {
        return new Course.Open(kind, toGrade);
    }

    DecisionView view() {
        return new DecisionView(
                id,
                number,
                merchant(),
                kind,
                fromGrade,
                toGrade,
                assessmentId,
                reason,
                basis,
                state,
                proposedAt,
                proposedByName,
                hearing.servedOn(),
                hearing.until(),
                hearing.waivedBy(),
                hearing.isGivenUp(),
                expiresOn,
                needsNotice());
    }
}
