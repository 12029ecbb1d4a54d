package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Credit repair (信用修复, NDRC Order 36; policy: “清零”). The department that made the decision accepts and decides
 * (谁认定、谁修复), by another person than the one who entered the application. A repaired fact leaves page, score and lists
 * the same day and stays in the archive.
 */
@Service
class Repairs {

    private final RepairRepository repairs;
    private final RepairRules rules;
    private final Facts facts;
    private final FactEnds ends;
    private final CaseSteps steps;
    private final Materials materials;
    private final CaseTerms terms;
    private final Clock clock;

    Repairs(
            RepairRepository repairs,
            RepairRules rules,
            Facts facts,
            FactEnds ends,
            CaseSteps steps,
            Materials materials,
            CaseTerms terms,
            Clock clock) {
        this.repairs = repairs;
        this.rules = rules;
        this.facts = facts;
        this.ends = ends;
        this.steps = steps;
        this.materials = materials;
        this.terms = terms;
        this.clock = clock;
    }

    /** Enters an application on the merchant's behalf. */
    @Transactional
    public RepairId apply(FactId about, Repair.Declaration declaration, List<MultipartFile> papers, Actor actor) {
        Fact fact = facts.visibleTo(actor, about).orElseThrow(() -> new NotFound("fact " + about));
        if (!fact.isInUse()) {
            throw new Rejected("这条信息已经撤回或停止使用，不需要修复。");
        }
        LocalDate today = LocalDate.now(clock);
        RepairRule rule = rules.of(fact, today).orElseThrow(() -> new Rejected("这类信息不适用信用修复；内容有误的，请提出异议。"));
        rule.require(fact, declaration, today);
        if (papers.stream().allMatch(MultipartFile::isEmpty)) {
            throw new Rejected("files", "请上传履行义务的证明和信用承诺书（PDF 或图片）。");
        }
        RepairId id = RepairId.next();
        String number = "修复〔%d〕%05d号".formatted(today.getYear(), repairs.nextNumber());
        LocalDate due = terms.due(CaseTerms.Term.REPAIR_ACCEPTANCE, today);
        try {
            repairs.saveAndFlush(
                    new Repair(id, number, fact, declaration, rule.words(fact), today, due, actor, clock.instant()));
        } catch (DataIntegrityViolationException twin) {
            throw new Rejected("这条信息已有一件修复申请正在办理，请等它办结。");
        }
        materials.keep(CaseRef.of(id), papers, actor);
        steps.record(CaseRef.of(id), number, CaseSteps.Kind.APPLICATION, declaration.fulfilment(), actor);
        return id;
    }

    @Transactional
    public void accept(RepairId id, Actor actor) {
        Repair repair = decidable(id, actor);
        LocalDate due = terms.due(CaseTerms.Term.REPAIR_DECISION, LocalDate.now(clock));
        repair.accept(due);
        steps.record(CaseRef.of(id), repair.number(), CaseSteps.Kind.ACCEPTANCE, "应于 " + due + " 前作出决定", actor);
    }

    @Transactional
    public void refuse(RepairId id, String reason, Actor actor) {
        Repair repair = decidable(id, actor);
        requireReason(reason);
        repair.refuse(clock.instant());
        steps.record(CaseRef.of(id), repair.number(), CaseSteps.Kind.REFUSAL, reason.strip(), actor);
    }

    @Transactional
    public void extend(RepairId id, String reason, Actor actor) {
        Repair repair = decidable(id, actor);
        requireReason(reason);
        LocalDate due = terms.due(CaseTerms.Term.REPAIR_EXTENSION, repair.dueOn());
        repair.extend(due);
        steps.record(
                CaseRef.of(id), repair.number(), CaseSteps.Kind.EXTENSION, "延长至 " + due + "。" + reason.strip(), actor);
    }

    /** Ends publicity, sharing and use of the fact at once; score and page follow from the event. */
    @Transactional
    public void grant(RepairId id, String note, Actor actor) {
        Repair repair = decidable(id, actor);
        Fact fact =
                ends.inUse(repair.item(), repair.factKey()).orElseThrow(() -> new Rejected("这条信息已经撤回或停止使用，申请会自动办结。"));
        repair.grant(fact.id(), clock.instant());
        ends.end(fact, Fact.Ending.Kind.REPAIRED, repair.number(), actor);
        steps.record(
                CaseRef.of(id), repair.number(), CaseSteps.Kind.GRANT, note.isBlank() ? "符合修复条件" : note.strip(), actor);
    }

    @Transactional
    public void deny(RepairId id, String reason, Actor actor) {
        Repair repair = decidable(id, actor);
        requireReason(reason);
        repair.deny(clock.instant());
        steps.record(CaseRef.of(id), repair.number(), CaseSteps.Kind.DENIAL, reason.strip(), actor);
    }

    @Transactional
    public void withdraw(RepairId id, String reason, Actor actor) {
        Repair repair = hold(id, actor);
        if (!repair.appliedDepartment().equals(actor.department())) {
            throw new Rejected("修复申请只能由登记单位撤回。");
        }
        requireReason(reason);
        repair.withdraw(clock.instant());
        steps.record(CaseRef.of(id), repair.number(), CaseSteps.Kind.WITHDRAWAL, reason.strip(), actor);
    }

    /** The application, if it concerns the actor's department; officers and approvers see all. */
    @Transactional(readOnly = true)
    public Repair visibleTo(Actor actor, RepairId id) {
        return repairs.findById(id)
                .filter(repair -> isVisible(repair, actor))
                .orElseThrow(() -> new NotFound("repair " + id));
    }

    /** Why the actor may not accept or decide it, in words; null if nothing stands against it. */
    @Nullable
    String obstacle(Repair repair, Actor actor) {
        boolean office = actor.hasAny(Role.REPORTER, Role.OFFICER, Role.APPROVER)
                && actor.department().equals(repair.authority());
        if (!office) {
            return "谁认定、谁修复：修复申请由作出决定的单位受理和决定。";
        }
        return repair.isAppliedBy(actor) ? "登记申请的人不能受理或者决定，请由本单位另一人办理。" : null;
    }

    private Repair decidable(RepairId id, Actor actor) {
        Repair repair = hold(id, actor);
        String obstacle = obstacle(repair, actor);
        if (obstacle != null) {
            throw new Rejected(obstacle);
        }
        return repair;
    }

    private Repair hold(RepairId id, Actor actor) {
        return repairs.hold(id)
                .filter(repair -> isVisible(repair, actor))
                .orElseThrow(() -> new NotFound("repair " + id));
    }

    private static boolean isVisible(Repair repair, Actor actor) {
        String home = actor.department();
        return actor.hasAny(Role.OFFICER, Role.APPROVER)
                || (actor.has(Role.REPORTER)
                        && (home.equals(repair.appliedDepartment()) || home.equals(repair.authority())));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Rejected("reason", "请写明理由。");
        }
    }
}
