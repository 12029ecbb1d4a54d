package org.chengxin.rectification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Supervised cases (挂号督办): opened by a grade or by hand, one at a time per merchant, with everything still to be put right. */
@Service
public class Cases {

    private final CaseRepository cases;
    private final TaskRepository tasks;
    private final Gathering gathering;
    private final Numbers numbers;
    private final Deeds deeds;
    private final Turns turns;
    private final Merchants merchants;
    private final Clock clock;

    Cases(
            CaseRepository cases,
            TaskRepository tasks,
            Gathering gathering,
            Numbers numbers,
            Deeds deeds,
            Turns turns,
            Merchants merchants,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.gathering = gathering;
        this.numbers = numbers;
        this.deeds = deeds;
        this.turns = turns;
        this.merchants = merchants;
        this.clock = clock;
    }

    /** Opens a case by hand; the reason is kept. */
    @Transactional
    public CaseId open(MerchantId merchant, String reason, Actor actor) {
        requireOfficer(actor);
        turns.take(merchant);
        if (!merchants.find(merchant).isOperating()) {
            throw new Rejected("商户已停业，不再立案督办。");
        }
        cases.openOf(merchant.value()).ifPresent(open -> {
            throw new Rejected("这家商户已有在办的督办 " + open.number() + "，请在那一件中办理。");
        });
        return open(merchant, new RectificationCase.Opening(CaseOrigin.HAND, reason.strip(), null, null, null), actor);
    }

    /** Opens it and gathers what is still to be put right. The caller has taken the merchant's turn. */
    CaseId open(MerchantId merchant, RectificationCase.Opening opening, Actor actor) {
        RectificationCase file =
                cases.saveAndFlush(new RectificationCase(numbers.next(), merchant, opening, actor, clock.instant()));
        deeds.note(file.id(), Deeds.Kind.OPENING, opening.origin().label() + "：" + opening.reason(), actor);
        gathering.into(file, actor);
        return file.id();
    }

    /** Problems that were reported since it was opened become tasks of it, too. */
    @Transactional
    public void gather(CaseId id) {
        RectificationCase file = hold(id);
        if (file.state().isOpen()) {
            gathering.into(file, Actor.SYSTEM);
        }
    }

    /** The case of the merchant that is open, if any. */
    @Transactional(readOnly = true)
    public Optional<CaseId> openOf(MerchantId merchant) {
        return cases.openOf(merchant.value()).map(RectificationCase::id);
    }

    /** Cases are for the leading department's officers and approvers; departments see their tasks. */
    @Transactional(readOnly = true)
    CaseView visibleTo(Actor actor, CaseId id) {
        return cases.findById(id)
                .filter(file -> actor.hasAny(Role.OFFICER, Role.APPROVER))
                .map(RectificationCase::view)
                .orElseThrow(() -> new NotFound("case " + id));
    }

    /** Everything the book lists, ended or not. */
    @Transactional(readOnly = true)
    public List<TaskView> tasksOf(CaseId id) {
        return tasks.of(id.value()).stream().map(Task::view).toList();
    }

    /** Takes the merchant's turn, then reads the case as it is now. */
    RectificationCase hold(CaseId id) {
        turns.take(cases.merchantOf(id).map(MerchantId::new).orElseThrow(() -> new NotFound("case " + id)));
        return cases.findById(id).orElseThrow(() -> new NotFound("case " + id));
    }

    RectificationCase save(RectificationCase file) {
        return cases.saveAndFlush(file);
    }

    /** Steps that lie with the officers of the leading department (policy: 区市场监管局牵头). */
    static void requireOfficer(Actor actor) {
        if (!actor.has(Role.OFFICER)) {
            throw new Rejected("这一步由市场监管专员办理。");
        }
    }
}
