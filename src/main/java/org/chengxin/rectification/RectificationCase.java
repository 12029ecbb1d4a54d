package org.chengxin.rectification;

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
import org.chengxin.grading.Grade;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A supervised case (挂号督办): one merchant, one book of measures (一户一册), open until every measure is verified or dropped
 * (创建实施方案第四条第（五）项). The database guards its end a second time.
 */
@Entity
@Table(name = "rectification_case")
class RectificationCase {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CaseId id;

    private String number;
    private UUID merchantId;

    @Enumerated(EnumType.STRING)
    private CaseOrigin origin;

    private String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    private @Nullable LocalDate gradeSince;
    private @Nullable UUID previousId;

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.DRAFTING;

    private Instant openedAt;
    private UUID openedBy;
    private String openedByName;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected RectificationCase() {}

    RectificationCase(String number, MerchantId merchant, Opening opening, Actor actor, Instant now) {
        this.id = CaseId.next();
        this.number = number;
        this.merchantId = merchant.value();
        this.origin = opening.origin();
        this.reason = opening.reason();
        this.grade = opening.grade();
        this.gradeSince = opening.gradeSince();
        this.previousId = opening.previous() == null ? null : opening.previous().value();
        this.openedAt = now;
        this.openedBy = actor.id();
        this.openedByName = actor.name();
    }

    /** Why a case is opened. */
    record Opening(
            CaseOrigin origin,
            String reason,
            @Nullable Grade grade,
            @Nullable LocalDate gradeSince,
            @Nullable CaseId previous) {}

    /** Another yellow or black took force meanwhile: the case goes on under it. */
    void follow(Grade nowGrade, LocalDate since) {
        requireOpen();
        grade = nowGrade;
        gradeSince = since;
    }

    void approveBook() {
        require(CaseState.DRAFTING, "批准一户一册");
        state = CaseState.ACTIVE;
    }

    void requireDrafting(String act) {
        require(CaseState.DRAFTING, act);
    }

    void requireActive(String act) {
        require(CaseState.ACTIVE, act);
    }

    void requireOpen() {
        if (!state.isOpen()) {
            throw new Rejected(number + " 已经办结，不能再办理。");
        }
    }

    /** @param openTasks how many of its tasks are neither verified nor dropped */
    void close(int openTasks, Instant now) {
        require(CaseState.ACTIVE, "销号");
        if (openTasks > 0) {
            throw new Rejected("还有 " + openTasks + " 项没有复查合格，也没有批准不再整改，不能销号。");
        }
        state = CaseState.CLOSED;
        endedAt = now;
    }

    /** The merchant has left; there is nobody to supervise. */
    void lapse(Instant now) {
        requireOpen();
        state = CaseState.LAPSED;
        endedAt = now;
    }

    private void require(CaseState wanted, String act) {
        if (state != wanted) {
            throw new Rejected(number + " 目前是“" + state.label() + "”，不能" + act + "。");
        }
    }

    CaseId id() {
        return id;
    }

    String number() {
        return number;
    }

    MerchantId merchant() {
        return new MerchantId(merchantId);
    }

    CaseState state() {
        return state;
    }

    boolean isUnder(Grade other, LocalDate since) {
        return other == grade && since.equals(gradeSince);
    }

    CaseView view() {
        return new CaseView(
                id,
                number,
                merchant(),
                origin,
                reason,
                grade,
                gradeSince,
                previousId,
                state,
                openedAt,
                openedByName,
                endedAt);
    }
}
