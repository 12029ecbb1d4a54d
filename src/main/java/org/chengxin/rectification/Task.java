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
import java.util.Arrays;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be put right (整改事项): what the merchant answers, and what somebody else finds on recheck. The person who
 * rechecks has neither found it, nor listed it, nor written down the answer (domain §7 asks so for 严重; here for all).
 */
@Entity
@Table(name = "rectification_task")
class Task {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TaskId id;

    private @Nullable UUID caseId;
    private UUID merchantId;

    @Enumerated(EnumType.STRING)
    private TaskOrigin origin;

    private @Nullable UUID findingId;
    private @Nullable String factItem;
    private @Nullable String factKey;
    private @Nullable String area;
    private @Nullable String grade;
    private String problem;
    private String measure;
    private String department;
    private @Nullable String officer;
    private @Nullable String responsible;
    private LocalDate foundOn;
    private LocalDate due;
    private String dueHow;

    @Enumerated(EnumType.STRING)
    private TaskState state = TaskState.OPEN;

    private UUID[] finders = {};
    private Instant recordedAt;
    private UUID recordedBy;
    private @Nullable LocalDate answeredOn;
    private @Nullable UUID answeredBy;
    private @Nullable LocalDate verifiedOn;
    private @Nullable UUID verifiedBy;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Task() {}

    Task(NewTask made, @Nullable CaseId file, Actor actor, Instant now) {
        this.id = TaskId.next();
        this.caseId = file == null ? null : file.value();
        this.merchantId = made.merchant().value();
        this.measure = made.plan().measure();
        this.officer = made.plan().officer();
        this.responsible = made.plan().responsible();
        this.due = made.node().day();
        this.dueHow = made.node().how();
        say(made);
        this.recordedAt = now;
        this.recordedBy = actor.id();
    }

    private void say(NewTask said) {
        origin = said.origin();
        findingId = said.finding();
        factItem = said.about() == null ? null : said.about().item();
        factKey = said.about() == null ? null : said.about().key();
        area = said.area();
        grade = said.grade();
        problem = said.problem();
        department = said.department();
        foundOn = said.foundOn();
        foundBy(said);
    }

    /** Whoever was ever named as its finder stays one. */
    void foundBy(NewTask said) {
        finders = said.findersAnd(finders);
    }

    /** The visit behind it was corrected, or it turns out to be about a finding; what was granted or returned stays. */
    void restate(NewTask said, boolean withNode) {
        requireOpen();
        say(said);
        if (withNode && state == TaskState.OPEN) {
            due = said.node().day();
            dueHow = said.node().how();
        }
    }

    void join(CaseId file) {
        if (caseId == null && state.isOpen()) {
            caseId = file.value();
        }
    }

    /** While the book is being drawn up. */
    void plan(NewTask.Plan plan, @Nullable Node node) {
        requireOpen();
        measure = plan.measure();
        officer = plan.officer();
        responsible = plan.responsible();
        if (node != null) {
            if (origin != TaskOrigin.HAND) {
                throw new Rejected("days", "这项的期限是检查时定的，要改请提出延期。");
            }
            due = node.day();
            dueHow = node.how();
        }
    }

    /** The merchant says it has put it right; whoever writes that down cannot recheck it. */
    void answer(LocalDate day, Actor actor) {
        require(TaskState.OPEN, "登记整改情况");
        if (day.isBefore(foundOn)) {
            throw new Rejected("day", "整改日期不能早于发现问题的日期 " + foundOn + "。");
        }
        state = TaskState.ANSWERED;
        answeredOn = day;
        answeredBy = actor.id();
    }

    /** Not put right yet: the old node stays if it lies ahead, else the new one counts. */
    void giveBack(Node node, LocalDate today, Actor actor) {
        requireAnother(actor);
        state = TaskState.OPEN;
        if (due.isBefore(today)) {
            due = node.day();
            dueHow = "复查退回，" + node.how();
        }
    }

    void verify(LocalDate day, Actor actor, Instant now) {
        requireAnother(actor);
        if (answeredOn != null && day.isBefore(answeredOn)) {
            throw new Rejected("day", "复查日期不能早于商户整改完成的日期 " + answeredOn + "。");
        }
        state = TaskState.VERIFIED;
        verifiedOn = day;
        verifiedBy = actor.id();
        endedAt = now;
    }

    void extend(Node node) {
        requireOpen();
        if (!node.day().isAfter(due)) {
            throw new Rejected("days", "延期后的日期须晚于现在的节点 " + due + "。");
        }
        due = node.day();
        dueHow = "经批准延期，" + node.how();
    }

    /** Only with a granted proposal, or because the merchant has left. */
    void drop(Instant now) {
        requireOpen();
        state = TaskState.DROPPED;
        endedAt = now;
    }

    /** The finding stands no more. */
    void lapse(Instant now) {
        requireOpen();
        state = TaskState.LAPSED;
        endedAt = now;
    }

    /** Who may not recheck, and why; empty if this person may. */
    static String whyNot(Task task, Actor actor) {
        if (Arrays.asList(task.finders).contains(actor.id())) {
            return "您是这项问题的检查人，不能复查自己发现的问题，请由另一人复查。";
        }
        if (actor.id().equals(task.recordedBy)) {
            return "这项是您登记的，请由另一人复查。";
        }
        return actor.id().equals(task.answeredBy) ? "整改情况是您登记的，请由另一人复查。" : "";
    }

    private void requireAnother(Actor actor) {
        require(TaskState.ANSWERED, "复查");
        String why = whyNot(this, actor);
        if (!why.isEmpty()) {
            throw new Rejected(why);
        }
    }

    void requireOpen() {
        if (!state.isOpen()) {
            throw new Rejected("这项已经“" + state.label() + "”，不能再办理。");
        }
    }

    private void require(TaskState wanted, String act) {
        if (state != wanted) {
            throw new Rejected("这项目前是“" + state.label() + "”，不能" + act + "。请刷新页面查看最新状态。");
        }
    }

    TaskId id() {
        return id;
    }

    @Nullable
    CaseId file() {
        return caseId == null ? null : new CaseId(caseId);
    }

    TaskView view() {
        return new TaskView(
                id,
                file(),
                new MerchantId(merchantId),
                origin,
                findingId,
                factItem == null || factKey == null ? null : new NewTask.About(factItem, factKey),
                area,
                grade,
                problem,
                measure,
                department,
                officer,
                responsible,
                foundOn,
                due,
                dueHow,
                state,
                answeredOn,
                verifiedOn);
    }
}
