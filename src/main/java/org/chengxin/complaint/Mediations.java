package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mediation (调解): the merchant is told and answers, the clock may rest for an appraisal, and it ends in a settlement or without one. */
@Service
class Mediations {

    private final Complaints complaints;
    private final LegalClock terms;
    private final Rules rules;
    private final TerminationLimits limits;
    private final Clock clock;

    Mediations(Complaints complaints, LegalClock terms, Rules rules, TerminationLimits limits, Clock clock) {
        this.complaints = complaints;
        this.terms = terms;
        this.rules = rules;
        this.limits = limits;
        this.clock = clock;
    }

    /** Tells the merchant, who then has a term of its own to answer. */
    @Transactional
    public void invite(FilingId id, Wish wish, Actor actor) {
        complaints.act(id, StepKind.INVITATION, wish.noteOrNothing(), "已通知商户，正在组织调解。", actor, (filing, complaint) -> {
            complaint.invite();
            terms.start(id, TermCode.ANSWER);
        });
    }

    /** What the merchant answered, and when; later than its term is what 处理超期 means. */
    @Transactional
    public void answered(FilingId id, Wish wish, Actor actor) {
        LocalDate day = wish.dayUntil(LocalDate.now(clock));
        complaints.act(id, StepKind.ANSWER, wish.requireNote(), wish.toldOrNothing(), actor, (filing, complaint) -> {
            LocalDate asked = terms.find(id, TermCode.ANSWER)
                    .orElseThrow(() -> new Rejected("还没有通知商户。"))
                    .startedOn();
            if (day.isAfter(LocalDate.now(clock)) || day.isBefore(asked)) {
                throw new Rejected("day", "答复日期应在通知商户（" + asked + "）之后，不晚于今天。");
            }
            complaint.answered(day);
            terms.end(id, TermCode.ANSWER, day);
        });
    }

    /** For an appraisal or test whose time the law does not count. */
    @Transactional
    public void pause(FilingId id, Wish wish, Actor actor) {
        String reason = wish.requireNote();
        String kind = Wish.require("choice", wish.choice(), "请选择暂停的原因。");
        complaints.act(
                id, StepKind.PAUSE, kind + "：" + reason, "因" + kind + "，调解期限暂停计算。", actor, (filing, complaint) -> {
                    complaint.pause();
                    terms.pause(id, TermCode.MEDIATION, kind);
                });
    }

    @Transactional
    public void resume(FilingId id, Wish wish, Actor actor) {
        complaints.act(id, StepKind.RESUMPTION, wish.requireNote(), "调解期限恢复计算。", actor, (filing, complaint) -> {
            complaint.resume();
            terms.resume(id, TermCode.MEDIATION);
        });
    }

    @Transactional
    public void settle(FilingId id, Wish wish, Actor actor) {
        complaints.act(
                id, StepKind.SETTLEMENT, wish.noteOrNothing(), wish.requireTold(), actor, (filing, complaint) -> {
                    complaint.settle(LocalDate.now(clock));
                    terms.end(id, TermCode.MEDIATION);
                    conclude(id);
                });
    }

    /** Ends it on a ground that the law of today knows; extortion obliges to call the police (Order 121), which the note must tell. */
    @Transactional
    public void terminate(FilingId id, Wish wish, Actor actor) {
        Rules.Ground ground = rules.ground("TERMINATION", String.valueOf(wish.ground()), LocalDate.now(clock));
        if (ground.hint() != null) {
            wish.requireNote();
        }
        String note = ground.label() + (wish.noteOrNothing().isEmpty() ? "" : "。" + wish.noteOrNothing());
        complaints.act(
                id,
                StepKind.TERMINATION,
                note,
                "理由：" + ground.label() + "。" + wish.requireTold(),
                actor,
                (filing, complaint) -> {
                    limits.require(ground.code(), id);
                    complaint.terminate(ground.code(), LocalDate.now(clock));
                    terms.end(id, TermCode.MEDIATION);
                    conclude(id);
                });
    }

    /** Taken back by the complainant, whom the want of a calendar does not stop. */
    void takenBack(FilingId id) {
        terms.endAll(id);
        terms.startAnyhow(id, TermCode.NOTICE);
    }

    /** The clocks of the mediation stop; from today the parties must be told. */
    private void conclude(FilingId id) {
        terms.endAll(id);
        terms.start(id, TermCode.NOTICE);
    }
}
