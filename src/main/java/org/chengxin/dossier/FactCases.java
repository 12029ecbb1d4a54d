package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The objections and repairs about one fact, and which new ones the reader may bring. */
@Component
class FactCases {

    private final ObjectionRepository objections;
    private final RepairRepository repairs;
    private final RepairRules rules;

    FactCases(ObjectionRepository objections, RepairRepository repairs, RepairRules rules) {
        this.objections = objections;
        this.repairs = repairs;
        this.rules = rules;
    }

    /** One case as a line. */
    record Line(String address, String number, String kind, String state, LocalDate since) {}

    /**
     * @param repairFrom first day from which the fact may be repaired; null where it cannot be
     * @param mayApply whether that day has come and nobody has applied yet
     */
    record About(
            List<Line> lines,
            boolean mayObject,
            boolean mayApply,
            @Nullable LocalDate repairFrom,
            @Nullable String repairConditions) {}

    @Transactional(readOnly = true)
    public About about(Fact fact, Actor actor, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        List<Objection> objected = objections.about(fact.item(), fact.key());
        List<Repair> applied = repairs.about(fact.item(), fact.key());
        objected.forEach(one -> lines.add(new Line(
                "/console/objections/" + one.id(),
                one.number(),
                "异议",
                one.state().label(),
                one.filedOn())));
        applied.forEach(one -> lines.add(new Line(
                "/console/repairs/" + one.id(),
                one.number(),
                "信用修复",
                one.state().label(),
                one.appliedOn())));
        boolean writes = fact.isInUse() && actor.hasAny(Role.OFFICER, Role.REPORTER);
        RepairRule rule = rules.of(fact, today).orElse(null);
        LocalDate from = rule == null ? null : rule.earliest(fact);
        boolean applying = applied.stream().anyMatch(one -> one.state().isOpen());
        return new About(
                lines,
                writes && objected.stream().noneMatch(Objection::isOpen),
                writes && from != null && !today.isBefore(from) && !applying,
                from,
                rule == null ? null : rule.words(fact));
    }
}
