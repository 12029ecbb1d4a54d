package org.chengxin.grading;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
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
    private @Nullable LocalDate servedOn;
    private @Nullable UUID servedBy;
    private @Nullable LocalDate defenceUntil;
    private @Nullable LocalDate heardOn;
    private boolean waived;
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
        servedOn = day;
        servedBy = actor.id();
        defenceUntil = until;
    }

    /** The merchant was heard, or gave up its defence in writing, which ends the term. */
    void hear(LocalDate day, boolean waiver) {
        if (state != DecisionState.REVIEWED) {
            require(DecisionState.NOTIFIED, "登记陈述申辩");
        }
        if (servedOn == null || day.isBefore(servedOn)) {
            throw new Rejected("day", "陈述申辩的日期不能早于告知送达日。");
        }
        heardOn = day;
        waived = waived || waiver;
        // A defence that comes after the review must be reviewed, too.
        state = DecisionState.NOTIFIED;
        reviewedBy = null;
    }

    /** The first of the two persons that black needs. */
    void review(Actor actor, LocalDate today) {
        require(DecisionState.NOTIFIED, "初审");
        if (toGrade != Grade.BLACK) {
            throw new Rejected("只有评为黑牌须先初审；其他决定由审批人直接作出。");
        }
        requireTermOver(today);
        state = DecisionState.REVIEWED;
        reviewedBy = actor.id();
    }

    /** Decides: imposes the grade proposed, or not; {@code inputs} is the hash of what is known on the day of the ruling. */
    void rule(boolean imposes, String inputs, Actor actor, LocalDate today, Instant now) {
        if (!state.isOpen()) {
            require(DecisionState.REVIEWED, "再决定");
        }
        if (!actor.has(Role.APPROVER)) {
            throw new Rejected("评级决定须由审批人作出。");
        }
        if (actor.id().equals(proposedBy)) {
            throw new Rejected("提出人不能决定自己提出的事项，请由另一位审批人决定。");
        }
        if (imposes && needsNotice()) {
            if (servedOn == null) {
                throw new Rejected("还没有告知商户，不能决定。请先送达告知书。");
            }
            requireTermOver(today);
            if (toGrade == Grade.BLACK && reviewedBy == null) {
                throw new Rejected("评为黑牌须两人：请市场监管专员先初审，再由审批人决定。");
            }
            if (actor.id().equals(reviewedBy)) {
                throw new Rejected("初审人不能再作决定，请由另一位审批人决定。");
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

    private void requireTermOver(LocalDate today) {
        LocalDate until = defenceUntil;
        if (!waived && (until == null || !today.isAfter(until))) {
            throw new Rejected("陈述申辩期到 " + until + " 为止，期满或者商户书面放弃申辩之后才能决定。");
        }
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
                servedOn,
                defenceUntil,
                heardOn,
                waived,
                reviewedBy,
                expiresOn,
                needsNotice());
    }
}
