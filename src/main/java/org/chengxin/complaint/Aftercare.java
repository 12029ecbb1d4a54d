package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After a mediation: both sides are told, the complainant is asked whether it holds, and it is archived or taken up again. "Closed" is not "fixed". */
@Service
class Aftercare {

    private final Complaints complaints;
    private final LegalClock terms;
    private final Rulings rulings;
    private final Clock clock;

    Aftercare(Complaints complaints, LegalClock terms, Rulings rulings, Clock clock) {
        this.complaints = complaints;
        this.terms = terms;
        this.rulings = rulings;
        this.clock = clock;
    }

    /** Both parties have been told; from today the follow-up is due, where the law of today asks for one and there is an outcome to ask about. */
    @Transactional
    public void tell(FilingId id, Wish wish, Actor actor) {
        complaints.act(id, StepKind.NOTICE, wish.requireNote(), "办理结果已经告知。", actor, (filing, complaint) -> {
            complaint.tell();
            terms.end(id, TermCode.NOTICE, LocalDate.now(clock));
            if (!complaint.view().isTakenBack()) {
                terms.startIfKnown(id, TermCode.FOLLOW_UP);
            }
        });
    }

    /** Nobody reached is no answer: it may be tried again, and the one who complained can still say so alone. */
    @Transactional
    public void followUp(FilingId id, Wish wish, Actor actor) {
        Satisfaction said = Arrays.stream(Satisfaction.values())
                .filter(each -> each.name().equals(wish.choice()))
                .findFirst()
                .orElseThrow(() -> new Rejected("choice", "请选择回访结果。"));
        boolean reached = said != Satisfaction.UNREACHED;
        String told = reached ? "回访结果：" + said.label() + "。" : "回访时没有联系上您。";
        complaints.act(
                id, StepKind.FOLLOW_UP, said.label() + "。" + wish.requireNote(), told, actor, (filing, complaint) -> {
                    complaint.followUp(said);
                    if (reached) {
                        terms.end(id, TermCode.FOLLOW_UP, LocalDate.now(clock));
                    } else {
                        terms.tried(id, TermCode.FOLLOW_UP);
                    }
                });
    }

    /** Not at once: whoever was asked whether it holds gets some working days to say that it does not. */
    @Transactional
    public void archive(FilingId id, Wish wish, Actor actor) {
        complaints.act(id, StepKind.ARCHIVE, wish.noteOrNothing(), "这件投诉已经办结归档。", actor, (filing, complaint) -> {
            ComplaintView now = complaint.view();
            boolean followUpOwed = terms.find(id, TermCode.FOLLOW_UP).isPresent() && !now.isTakenBack();
            if (!followUpOwed && !now.reopenAsked() && !now.isTakenBack()) {
                requireTimeToObject(id);
            }
            complaint.archive(followUpOwed);
            terms.endAll(id);
        });
    }

    private void requireTimeToObject(FilingId id) {
        Optional<LocalDate> until = terms.openUntil(id);
        if (until.isPresent() && !LocalDate.now(clock).isAfter(until.get())) {
            throw new Rejected("要留出时间让投诉人申请重新处理，" + until.get() + " 以后才能归档。");
        }
    }

    /** Takes it up again, as the one who complained asked: a new term for mediating, by the law of today; and nothing ruled while the matter is open. */
    @Transactional
    public void reopen(FilingId id, Wish wish, Actor actor) {
        complaints.act(id, StepKind.REOPENING, wish.requireNote(), wish.requireTold(), actor, (filing, complaint) -> {
            if (!complaint.view().reopenAsked()) {
                throw new Rejected("投诉人没有申请重新处理。没有申请的，由办理人以外的市场监管专员或者审批人决定。");
            }
            takeUp(filing, complaint, actor);
        });
    }

    /** Nobody asked: then it takes another than the handler, or whoever let a term run out could give itself a new one. */
    @Transactional
    public void reopenUnasked(FilingId id, Wish wish, Actor actor) {
        complaints.actOfAnother(
                id,
                StepKind.REOPENING,
                wish.requireNote(),
                wish.requireTold(),
                actor,
                (filing, complaint) -> takeUp(filing, complaint, actor));
    }

    private void takeUp(Filing filing, Complaint complaint, Actor actor) {
        complaint.reopen();
        rulings.takeBack(filing, "这件投诉已重新处理", actor);
        terms.end(filing.id(), TermCode.REOPENING);
        terms.endAll(filing.id());
        terms.start(filing.id(), TermCode.MEDIATION);
    }

    @Transactional
    public void declineReopening(FilingId id, Wish wish, Actor actor) {
        complaints.act(
                id, StepKind.NO_REOPENING, wish.noteOrNothing(), wish.requireTold(), actor, (filing, complaint) -> {
                    complaint.declineReopening();
                    terms.end(id, TermCode.REOPENING);
                });
    }
}
