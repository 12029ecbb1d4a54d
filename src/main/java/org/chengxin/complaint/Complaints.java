package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.chengxin.account.Colleague;
import org.chengxin.account.Colleagues;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints (投诉): who handles one, whether it is accepted, and the sums that may be published. Mediation and what follows it are
 * {@link Mediations} and {@link Aftercare}.
 */
@Service
public class Complaints {

    private final ComplaintRepository complaints;
    private final Filings filings;
    private final Steps steps;
    private final LegalClock terms;
    private final Rules rules;
    private final Colleagues colleagues;
    private final Summaries summaries;
    private final RestingWithdrawalRows withdrawals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Complaints(
            ComplaintRepository complaints,
            Filings filings,
            Steps steps,
            LegalClock terms,
            Rules rules,
            Colleagues colleagues,
            Summaries summaries,
            RestingWithdrawalRows withdrawals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.complaints = complaints;
        this.filings = filings;
        this.steps = steps;
        this.terms = terms;
        this.rules = rules;
        this.colleagues = colleagues;
        this.summaries = summaries;
        this.withdrawals = withdrawals;
        this.events = events;
        this.clock = clock;
    }

    /** What may be published of a merchant's complaints, as of the evening of the day: sums, never a text or a person. */
    @Transactional(readOnly = true)
    public ComplaintSummary summaryOf(MerchantId merchant, LocalDate day) {
        return summaries.of(merchant, day);
    }

    @Transactional(readOnly = true)
    ComplaintView visibleTo(Actor actor, FilingId id) {
        filings.visibleTo(actor, id, FilingKind.COMPLAINT);
        return complaints
                .findById(id)
                .orElseThrow(() -> new NotFound("complaint " + id))
                .view();
    }

    /** Takes it, or hands it to a colleague; a handler takes for itself, an officer gives to anyone. The clocks run on as they did. */
    @Transactional
    public void assign(FilingId id, UUID person, Actor actor) {
        Filing filing = filings.visibleTo(actor, id, FilingKind.COMPLAINT);
        Complaint complaint = hold(id);
        Colleague colleague = handler(person, filing, actor, complaint.view().handler());
        complaint.assign(colleague.id(), colleague.name());
        filings.handTo(id, colleague.id());
        finish(filing, complaint, StepKind.ASSIGNMENT, "办理人：" + colleague.name(), "", actor);
    }

    @Transactional
    public void callForSupplement(FilingId id, Wish wish, Actor actor) {
        act(id, StepKind.SUPPLEMENT_CALL, wish.noteOrNothing(), wish.requireTold(), actor, (filing, complaint) -> {
            complaint.awaitSupplement();
            terms.pauseInTime(id, TermCode.ACCEPTANCE, "等待补正");
            terms.start(id, TermCode.SUPPLEMENT);
        });
    }

    /** What the complainant brought or said at the counter or on the telephone. */
    @Transactional
    public void takeSupplement(FilingId id, Wish wish, Actor actor) {
        act(
                id,
                StepKind.SUPPLEMENT,
                wish.requireNote(),
                "已收到您补充的材料。",
                actor,
                (filing, complaint) -> supplemented(complaint));
    }

    void supplemented(Complaint complaint) {
        complaint.takeSupplement();
        terms.end(complaint.id(), TermCode.SUPPLEMENT, LocalDate.now(clock));
        terms.resumeAnyhow(complaint.id(), TermCode.ACCEPTANCE);
    }

    @Transactional
    public void accept(FilingId id, Wish wish, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        act(id, StepKind.ACCEPTANCE, wish.noteOrNothing(), wish.requireTold(), actor, (filing, complaint) -> {
            complaint.accept(today);
            terms.end(id, TermCode.ACCEPTANCE, today);
            terms.start(id, TermCode.MEDIATION);
        });
    }

    /** Refuses it on a ground that the law of today knows; for want of material only after a call that nobody answered in its term. */
    @Transactional
    public void refuse(FilingId id, Wish wish, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Rules.Ground ground = rules.ground("REFUSAL", String.valueOf(wish.ground()), today);
        String note = ground.label() + (wish.noteOrNothing().isEmpty() ? "" : "。" + wish.noteOrNothing());
        act(
                id,
                StepKind.REFUSAL,
                note,
                "理由：" + ground.label() + "。" + wish.requireTold(),
                actor,
                (filing, complaint) -> {
                    boolean unanswered = terms.find(id, TermCode.SUPPLEMENT)
                            .filter(term -> term.isOverdue(today))
                            .isPresent();
                    if (ground.code().equals("INCOMPLETE") && !unanswered) {
                        throw new Rejected("ground", "没有通知补正，或者补正期限还没有到，不能以材料不全为由不予受理。请先“通知补正”。");
                    }
                    complaint.refuse(ground.code(), today);
                    terms.end(id, TermCode.ACCEPTANCE);
                    terms.endAll(id);
                });
    }

    @Transactional
    public void transfer(FilingId id, Wish wish, Actor actor) {
        String to = wish.requireOther("请写明移送给哪个单位。");
        act(
                id,
                StepKind.TRANSFER,
                "移送" + to + "。" + wish.noteOrNothing(),
                "已移送" + to + "。" + wish.requireTold(),
                actor,
                (filing, complaint) -> {
                    complaint.transfer(LocalDate.now(clock));
                    terms.endAll(id);
                });
    }

    @Transactional
    public void linkTo12315(FilingId id, Wish wish, Actor actor) {
        String number = wish.requireOther("请填写全国 12315 平台的编号。");
        act(id, StepKind.EXTERNAL_NUMBER, number, "", actor, (filing, complaint) -> complaint.linkTo(number));
    }

    /** One act of the handler: held against others, told to the trail, and to whoever publishes sums. */
    void act(FilingId id, StepKind kind, String note, String told, Actor actor, BiConsumer<Filing, Complaint> deed) {
        Filing filing = filings.visibleTo(actor, id, FilingKind.COMPLAINT);
        Complaint complaint = hold(id);
        complaint.requireHandler(actor);
        deed.accept(filing, complaint);
        finish(filing, complaint, kind, note, told, actor);
    }

    /** One act that is not the handler's to do, but an officer's or approver's who does not handle it. */
    void actOfAnother(
            FilingId id, StepKind kind, String note, String told, Actor actor, BiConsumer<Filing, Complaint> deed) {
        Filing filing = filings.visibleTo(actor, id, FilingKind.COMPLAINT);
        Complaint complaint = hold(id);
        if (!actor.hasAny(Role.OFFICER, Role.APPROVER)
                || actor.id().equals(complaint.view().handler())) {
            throw new Rejected("这一步由办理人以外的市场监管专员或者审批人办理。");
        }
        deed.accept(filing, complaint);
        finish(filing, complaint, kind, note, told, actor);
    }

    void finish(Filing filing, Complaint complaint, StepKind kind, String note, String told, Actor actor) {
        complaints.saveAndFlush(complaint);
        if (!complaint.view().state().isOpen()) {
            withdrawals.end(filing.id(), RestingWithdrawalRows.End.LAPSED, actor);
        }
        steps.record(filing, kind, note, told, actor);
        events.publishEvent(new ComplaintsChanged(filing.merchant()));
    }

    Complaint hold(FilingId id) {
        return complaints.hold(id).orElseThrow(() -> new NotFound("complaint " + id));
    }

    /** @throws Rejected if this person may not be given it by this actor */
    Colleague handler(UUID person, Filing filing, Actor actor, @Nullable UUID before) {
        boolean own = person.equals(actor.id()) && before == null;
        if (!own && !actor.has(Role.OFFICER)) {
            throw new Rejected(before == null ? "您只能自己认领。" : "已经有办理人。需要换人的，请市场监管专员改派。");
        }
        return colleagues.holding(Role.COMPLAINT_HANDLER).stream()
                .filter(one -> one.id().equals(person) && one.department().equals(filing.department()))
                .findFirst()
                .orElseThrow(() -> new Rejected("handler", "请选择本单位的投诉处理员。"));
    }
}
