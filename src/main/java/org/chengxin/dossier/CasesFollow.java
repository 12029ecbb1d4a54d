package org.chengxin.dossier;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Closes objections and applications whose fact has gone: a correction that arrived ends an upheld objection, and what is
 * no longer used needs no decision. Reads the dossier anew and is therefore idempotent.
 */
@Component
class CasesFollow {

    private final ObjectionRepository objections;
    private final RepairRepository repairs;
    private final Facts facts;
    private final FactEnds ends;
    private final CaseSteps steps;
    private final FactNews news;
    private final Clock clock;

    CasesFollow(
            ObjectionRepository objections,
            RepairRepository repairs,
            Facts facts,
            FactEnds ends,
            CaseSteps steps,
            FactNews news,
            Clock clock) {
        this.objections = objections;
        this.repairs = repairs;
        this.facts = facts;
        this.ends = ends;
        this.steps = steps;
        this.news = news;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(FactsChanged changed) {
        Set<UUID> freed = new HashSet<>();
        for (Objection objection : objections.holdOpenOf(changed.merchants())) {
            if (settle(objection)) {
                freed.add(objection.merchant().value());
            }
        }
        for (Repair repair : repairs.holdOpenOf(changed.merchants())) {
            if (ends.inUse(repair.item(), repair.factKey()).isEmpty()) {
                repair.becomeMoot(clock.instant());
                steps.record(CaseRef.of(repair.id()), repair.number(), CaseSteps.Kind.MOOT, "信息已撤回或停止使用", Actor.SYSTEM);
            }
        }
        // The mark 异议中 goes, so pages are to be made again.
        news.announce(freed);
    }

    private boolean settle(Objection objection) {
        boolean corrected = objection.state() == Objection.State.UPHELD
                && facts.find(objection.fact()).map(Fact::withdrawnAt).isPresent();
        if (corrected) {
            objection.correct(clock.instant());
            steps.record(
                    CaseRef.of(objection.id()),
                    objection.number(),
                    CaseSteps.Kind.CORRECTION,
                    "原信息已由更正后的内容替换或已撤回",
                    Actor.SYSTEM);
            return true;
        }
        if (ends.inUse(objection.item(), objection.factKey()).isEmpty()) {
            objection.becomeMoot(clock.instant());
            steps.record(
                    CaseRef.of(objection.id()), objection.number(), CaseSteps.Kind.MOOT, "信息已撤回或停止使用", Actor.SYSTEM);
            return true;
        }
        return false;
    }
}
