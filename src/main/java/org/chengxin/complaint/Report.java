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

/** A report (举报): verified, then a case is filed or not, then a reporter with a name is told. The merchant never learns who it was. */
@Entity
@Table(name = "complaint_report")
class Report {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FilingId id;

    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.REGISTERED;

    private @Nullable Hands hands;
    private @Nullable String externalNo;
    private @Nullable String ground;
    private @Nullable UUID mergedInto;
    private @Nullable LocalDate closedOn;
    private @Nullable String extensionReason;
    private @Nullable UUID extensionBy;
    private @Nullable UUID extendedBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Report() {}

    Report(FilingId id) {
        this.id = id;
    }

    void assign(UUID person, String name) {
        hands = new Hands(person, name);
        if (state == ReportState.REGISTERED) {
            state = ReportState.VERIFYING;
        }
    }

    void pause() {
        go("暂停计算核查期限", ReportState.PAUSED, ReportState.VERIFYING);
    }

    void resume() {
        go("恢复计算核查期限", ReportState.VERIFYING, ReportState.PAUSED);
    }

    /** One extension, which another person must approve (domain.md §2: +15, approved). */
    void askExtension(String reason, Actor actor) {
        require("提请延长", EnumSet.of(ReportState.VERIFYING));
        if (extensionBy != null) {
            throw new Rejected(extendedBy == null ? "已经提请延长，等待批准。" : "核查期限只能延长一次。");
        }
        extensionReason = reason;
        extensionBy = actor.id();
    }

    /** @param granted whether the second person agrees; a refusal leaves the way open for another request */
    void decideExtension(boolean granted, Actor actor) {
        require("决定是否延长", EnumSet.of(ReportState.VERIFYING, ReportState.PAUSED));
        if (extensionBy == null || extendedBy != null) {
            throw new Rejected("没有等待批准的延长申请。");
        }
        if (actor.id().equals(extensionBy)) {
            throw new Rejected("提请延长的人不能自己批准，请由另一人办理。");
        }
        if (granted) {
            extendedBy = actor.id();
        } else {
            extensionBy = null;
            extensionReason = null;
        }
    }

    void fileCase(LocalDate day) {
        go("立案", ReportState.FILED, ReportState.VERIFYING, ReportState.PAUSED);
        closedOn = day;
    }

    void fileNoCase(String why, LocalDate day) {
        go("决定不予立案", ReportState.NOT_FILED, ReportState.VERIFYING, ReportState.PAUSED);
        ground = why;
        closedOn = day;
    }

    /** A joined one stays joined: its author is told what became of the other. @param owed whether an answer is due */
    void tell(boolean owed) {
        if (state == ReportState.MERGED && owed) {
            return;
        }
        go("告知", ReportState.TOLD, ReportState.FILED, ReportState.NOT_FILED);
    }

    void transfer(LocalDate day) {
        go("移送", ReportState.TRANSFERRED, ReportState.VERIFYING, ReportState.PAUSED);
        closedOn = day;
    }

    /** The same lead was reported before (Order 121, domain.md §2): it goes on under the earlier number. */
    void mergeInto(Report earlier, LocalDate day) {
        if (!earlier.state.isOpen() || earlier.id.equals(id)) {
            throw new Rejected("other", "只能并入另一件还在核查的举报。");
        }
        go("并案", ReportState.MERGED, ReportState.VERIFYING, ReportState.PAUSED);
        mergedInto = earlier.id.value();
        closedOn = day;
    }

    void linkTo(String number) {
        externalNo = number;
    }

    void requireHandler(Actor actor) {
        Hands.require(hands, FilingKind.REPORT, actor);
    }

    private void go(String act, ReportState next, ReportState first, ReportState... others) {
        require(act, EnumSet.of(first, others));
        state = next;
    }

    private void require(String act, Set<ReportState> wanted) {
        if (!wanted.contains(state)) {
            throw new Rejected("这件举报目前是“" + state.label() + "”，不能" + act + "。请刷新页面查看最新状态。");
        }
    }

    FilingId id() {
        return id;
    }

    ReportView view() {
        return new ReportView(
                id,
                state,
                hands == null ? null : hands.handler(),
                hands == null ? null : hands.handlerName(),
                externalNo,
                ground,
                mergedInto == null ? null : new FilingId(mergedInto),
                closedOn,
                extendedBy == null ? extensionReason : null,
                extendedBy == null ? extensionBy : null);
    }
}
