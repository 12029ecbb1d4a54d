package org.chengxin.inspection;

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
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** A joint inspection plan, from its draft over announcement and draw to its end; an announced plan no longer changes. */
@Entity
@Table(name = "inspection_plan")
class Plan {

    @EmbeddedId
    private PlanId id;

    private @Nullable String number;
    private @Nullable String slug;
    private String title;

    @Column(updatable = false)
    private String street;

    @Enumerated(EnumType.STRING)
    private PlanMethod method;

    private boolean complaintLed;
    private LocalDate fromDay;
    private LocalDate toDay;
    private String basis;
    private @Nullable Integer shops;
    private @Nullable Integer teams;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID createdBy;

    @Column(updatable = false)
    private String createdByName;

    private @Nullable Instant announcedAt;
    private @Nullable UUID announcedBy;
    private @Nullable String announcedByName;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;
    private @Nullable String endedByName;
    private @Nullable String endReason;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Plan() {}

    @SuppressWarnings("NullAway.Init") // rewrite() fills the rest.
    private Plan(String street, PlanDetails details, Actor actor, Instant now) {
        this.id = PlanId.next();
        this.street = street;
        this.state = PlanState.DRAFT;
        this.createdAt = now;
        this.createdBy = actor.id();
        this.createdByName = actor.name();
        rewrite(details);
    }

    static Plan draft(String street, PlanDetails details, Actor actor, Instant now) {
        return new Plan(street, details, actor, now);
    }

    void rewrite(PlanDetails details) {
        require(PlanState.DRAFT, "修改");
        title = details.title();
        method = details.method();
        complaintLed = details.complaintLed();
        fromDay = details.from();
        toDay = details.to();
        basis = details.basis();
        shops = details.shops();
        teams = details.teams();
    }

    /** From here on nothing of the plan changes; where nothing is drawn it runs at once. */
    void announce(PlanNumber given, Actor actor, Instant now, LocalDate today) {
        require(PlanState.DRAFT, "公布");
        if (toDay.isBefore(today)) {
            throw new Rejected("检查期间到 " + toDay + " 已经过去，请先改期间。");
        }
        number = given.text();
        slug = given.slug();
        announcedAt = now;
        announcedBy = actor.id();
        announcedByName = actor.name();
        state = method.isDrawn() ? PlanState.ANNOUNCED : PlanState.RUNNING;
    }

    void drawn(LocalDate today) {
        require(PlanState.ANNOUNCED, "抽取");
        if (toDay.isBefore(today)) {
            throw new Rejected("检查期间到 " + toDay + " 已经过去，不能再抽取。请取消这个计划，另立一个。");
        }
        state = PlanState.RUNNING;
    }

    void end(Actor actor, Instant now) {
        require(PlanState.RUNNING, "结束");
        close(PlanState.ENDED, null, actor, now);
    }

    void cancel(String reason, Actor actor, Instant now) {
        if (state == PlanState.ENDED || state == PlanState.CANCELLED) {
            throw new Rejected("这个计划" + state.label() + "，不能再取消。");
        }
        if (reason.isBlank()) {
            throw new Rejected("reason", "请写明为什么取消；已经公布的，原因一并公布。");
        }
        close(PlanState.CANCELLED, reason.strip(), actor, now);
    }

    private void close(PlanState how, @Nullable String reason, Actor actor, Instant now) {
        state = how;
        endReason = reason;
        endedAt = now;
        endedBy = actor.id();
        endedByName = actor.name();
    }

    private void require(PlanState wanted, String act) {
        if (state != wanted) {
            throw new Rejected("这个计划" + state.label() + "，不能" + act + "。");
        }
    }

    PlanId id() {
        return id;
    }

    PlanMethod method() {
        return method;
    }

    boolean complaintLed() {
        return complaintLed;
    }

    PlanState state() {
        return state;
    }

    String street() {
        return street;
    }

    LocalDate from() {
        return fromDay;
    }

    LocalDate to() {
        return toDay;
    }

    int shops() {
        return shops == null ? Integer.MAX_VALUE : shops;
    }

    int teams() {
        return teams == null ? 1 : teams;
    }

    boolean isAnnouncedBy(UUID staff) {
        return staff.equals(announcedBy);
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** How people call it. */
    String name() {
        return number == null ? "“" + title + "”" : number;
    }
}
