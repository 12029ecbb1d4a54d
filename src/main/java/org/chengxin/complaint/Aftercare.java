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

    /** Both parties have been told; from today the follow-up is due, where the law of today asks for one. */
    @Transactional
    public void tell(FilingId id, Wish wish, Actor actor) {
        complaints.act(id, StepKind.NOTICE, wish.requireNote(), "办理结果已经告知双方。", actor, (filing, complaint) -> {
            complaint.tell();
            terms.end(id, TermCode.NOTICE, LocalDate.now(clock));
            terms.startIfKnown(id, TermCode.FOLLOW_UP);
        });
    }

    @Transactional
    public void followUp(FilingId id, Wish wish, Actor actor) {
        Satisfaction said = Arrays.stream(Satisfaction.values())
                .filter(each -> each.name().equals(wish.choice()))
                .findFirst()
                .orElseThrow(() -> new Rejected("choice", "请选择回访结果。"));
        complaints.act(
                id,
                StepKind.FOLLOW_UP,
                said.label() + "。" + wish.requireNote(),
                "回访结果：" + said.label() + "。",
                actor,
                (filing, complaint) -> {
                    complaint.followUp(said);
                    terms.end(id, TermCode.FOLLOW_UP, LocalDate.now(clock));
                });
    }

    /** Not at once: whoever was asked whether it holds gets some working days to say that it does not. */
    @Transactional
    public void archive(FilingId id, Wish wish, Actor actor) {
        complaints.act(id, StepKind.ARCHIVE, wish.noteOrNothing(), "这件投诉已经办结归档。", actor, (filing, complaint) -> {
            boolean followUpOwed = terms.find(id, TermCode.FOLLOW_UP).isPresent();
            if (!followUpOwed && !complaint.view().reopenAsked()) {
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

    /** Takes it up again: a new term for mediating, by the law of today; and nothing ruled while the matter is open. */
    @Transactional
    public void reopen(FilingId id, Wish wish, Actor actor) {
        complaints.act(id, StepKind.REOPENING, wish.requireNote(), wish.requireTold(), actor, (filing, complaint) -> {
            complaint.reopen();
            rulings.takeBack(filing, "这件投诉已重新处理", actor);
            terms.end(id, TermCode.REOPENING);
            terms.endAll(id);
            terms.start(id, TermCode.MEDIATION);
        });
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
