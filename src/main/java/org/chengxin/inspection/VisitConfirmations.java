package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second inspector stands by a record, or does not (行政处罚法 art. 42). Until then it tells no facts, opens no tasks and weighs
 * in no grade; a correction leaves what was confirmed before as it is. Findings, facts and event are one transaction with it.
 */
@Component
class VisitConfirmations {

    private static final int LONGEST_REASON = 200;

    private final VisitRows visits;
    private final ConfirmationRows rows;
    private final FindingRows findings;
    private final VisitFacts facts;
    private final VisitCorrections corrections;
    private final Checklists checklists;
    private final WorkingDays days;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitConfirmations(
            VisitRows visits,
            ConfirmationRows rows,
            FindingRows findings,
            VisitFacts facts,
            VisitCorrections corrections,
            Checklists checklists,
            WorkingDays days,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.rows = rows;
        this.findings = findings;
        this.facts = facts;
        this.corrections = corrections;
        this.checklists = checklists;
        this.days = days;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** @param revision the one that was read; a newer one has to be read first */
    @Transactional
    public void confirm(UUID visit, int revision, Actor actor) {
        FiledVisit filed = waiting(visit, revision, actor);
        if (findings.ofVisit(visit).stream().anyMatch(one -> one.standing() && one.rectifiedOn() != null)) {
            throw new Rejected("这次检查发现的问题已经复查合格，更正不能再生效。请选“不予确认”，写明这个情况。");
        }
        VisitStatement said = filed.statement();
        VisitStatement effective =
                filed.inForce() == 0 ? said : corrections.inForce(said, visits.said(visit, filed.inForce()));
        rows.write(filed, true, "", clock.instant(), actor);
        rows.putInForce(filed);
        facts.record(
                withTime(effective),
                said.checklists().stream().map(checklists::byId).toList(),
                "更正：" + filed.reason(),
                actor);
        acts.record(actor, "检查.确认", "visit", visit, "确认 " + said.visitedOn() + " 的检查记录，第 " + revision + " 版");
        events.publishEvent(new VisitFiled(visit, said.merchant(), findings.idsOf(visit)));
    }

    /** Says that one was not there, or that it was otherwise. */
    @Transactional
    public void deny(UUID visit, int revision, String reason, Actor actor) {
        FiledVisit filed = waiting(visit, revision, actor);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Rejected("reason", "请写明为什么不予确认（不超过 " + LONGEST_REASON + " 字），例如没有参加这次检查，或者哪一项与看到的不符。");
        }
        rows.write(filed, false, reason.strip(), clock.instant(), actor);
        acts.record(actor, "检查.不予确认", "visit", visit, "对检查记录第 " + revision + " 版不予确认");
    }

    /**
     * Nothing is overdue when it takes effect: a deadline that comes into force late may be kept until the next working day at
     * least. One that a correction brings forward falls no later than the one that was in force.
     */
    private VisitStatement withTime(VisitStatement said) {
        LocalDate today = LocalDate.now(clock);
        if (!today.isAfter(said.visitedOn())) {
            return said;
        }
        Map<UUID, LocalDate> standing = findings.deadlines(said.visit());
        return said.answering(said.answers().stream()
                .map(one -> withTime(one, standing.get(one.item()), today))
                .toList());
    }

    private Answer withTime(Answer said, @Nullable LocalDate standing, LocalDate today) {
        LocalDate day = said.deadline();
        if (day == null || day.equals(standing)) {
            return said;
        }
        LocalDate earliest = days.after(today, 1);
        if (!day.isBefore(earliest)) {
            return said;
        }
        return said.due(
                standing != null && day.isBefore(standing) && standing.isBefore(earliest) ? standing : earliest);
    }

    /** The visit, locked, if it waits for this person. */
    private FiledVisit waiting(UUID visit, int revision, Actor actor) {
        FiledVisit seen = visits.find(visit)
                .filter(one -> one.isSignedBy(actor.id()))
                .orElseThrow(() -> new NotFound("visit " + visit));
        UUID assignment = seen.statement().assignment();
        visits.serialise(assignment == null ? visit : assignment);
        FiledVisit filed = visits.find(visit).orElseThrow();
        if (filed.withdrawn() != null) {
            throw new Rejected("这次检查记录已经撤回，不必再确认。");
        }
        if (filed.revision() != revision) {
            throw new Rejected("检查记录已经更正为第 " + filed.revision() + " 版，请看过新的一版再办理。");
        }
        if (filed.assent() != Assent.WAITING) {
            throw new Rejected("这一版已经办过：" + filed.assent().label() + "。");
        }
        if (!filed.waitsFor(actor.id())) {
            throw new Rejected("这一版由您上传，须由另一名检查人员 " + filed.second().name() + " 确认。");
        }
        findings.lockVisit(visit);
        return filed;
    }
}
