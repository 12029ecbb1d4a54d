package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
 * Objections against facts (异议; domain §3, 《信用修复管理办法》 and policy 二（一）商户意见). Verified by the department whose statement it
 * is, or by the leading department, and decided by a person who neither recorded the fact nor filed the objection.
 */
@Service
class Objections {

    private final ObjectionRepository objections;
    private final Facts facts;
    private final FactEnds ends;
    private final CaseSteps steps;
    private final Materials materials;
    private final CaseTerms terms;
    private final FactNews news;
    private final Clock clock;

    Objections(
            ObjectionRepository objections,
            Facts facts,
            FactEnds ends,
            CaseSteps steps,
            Materials materials,
            CaseTerms terms,
            FactNews news,
            Clock clock) {
        this.objections = objections;
        this.facts = facts;
        this.ends = ends;
        this.steps = steps;
        this.materials = materials;
        this.terms = terms;
        this.news = news;
        this.clock = clock;
    }

    /** What an upheld objection leads to. */
    enum Remedy {
        REMOVAL("信息有误，停止使用"),
        CORRECTION("信息需要更正，由作出单位登记更正后的内容");

        private final String label;

        Remedy(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The fact that the actor may object to: one in scope, or one that is public today anyway. */
    @Transactional(readOnly = true)
    public Fact disputable(FactId id, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return facts.find(id)
                .filter(fact -> FactScope.holds(fact, actor) || fact.isPublicOn(today))
                .orElseThrow(() -> new NotFound("fact " + id));
    }

    @Transactional
    public ObjectionId file(
            FactId about, Objection.OnBehalf onBehalf, String claim, List<MultipartFile> papers, Actor actor) {
        Fact fact = disputable(about, actor);
        if (!fact.isInUse()) {
            throw new Rejected("这条信息已经撤回或停止使用，不需要再提异议。");
        }
        if (fact.disputed()) {
            throw new Rejected("这条信息已有一件异议正在办理，请等它办结。");
        }
        LocalDate today = LocalDate.now(clock);
        ObjectionId id = ObjectionId.next();
        String number = "异议〔%d〕%05d号".formatted(today.getYear(), objections.nextNumber());
        LocalDate due = terms.due(CaseTerms.Term.OBJECTION_VERIFICATION, today);
        try {
            objections.saveAndFlush(
                    new Objection(id, number, fact, onBehalf, claim.strip(), today, due, actor, clock.instant()));
        } catch (DataIntegrityViolationException twin) {
            throw new Rejected("刚刚有人对这条信息提出了异议，请刷新页面查看。");
        }
        materials.keep(CaseRef.of(id), papers, actor);
        steps.record(CaseRef.of(id), number, CaseSteps.Kind.FILING, claim.strip(), actor);
        news.announce(Set.of(fact.merchant().value()));
        return id;
    }

    /**
     * Found right. A removal happens at once, and the same statement sent again does not bring the fact back; a correction
     * is due within its own term and closes the case by itself.
     */
    @Transactional
    public void uphold(ObjectionId id, Remedy remedy, String reason, Actor actor) {
        Objection objection = hold(id, actor);
        Fact standing = decidable(objection, actor);
        requireReason(reason);
        LocalDate today = LocalDate.now(clock);
        objection.uphold(standing.id(), terms.due(CaseTerms.Term.OBJECTION_CORRECTION, today));
        steps.record(
                CaseRef.of(id),
                objection.number(),
                CaseSteps.Kind.UPHOLDING,
                remedy.label() + "。" + reason.strip(),
                actor);
        if (remedy == Remedy.REMOVAL) {
            ends.end(standing, Fact.Ending.Kind.OBJECTED, objection.number(), actor);
            objection.correct(clock.instant());
            steps.record(CaseRef.of(id), objection.number(), CaseSteps.Kind.CORRECTION, "原信息已停止使用", actor);
        }
    }

    @Transactional
    public void reject(ObjectionId id, String reason, Actor actor) {
        Objection objection = hold(id, actor);
        decidable(objection, actor);
        requireReason(reason);
        objection.reject(clock.instant());
        steps.record(CaseRef.of(id), objection.number(), CaseSteps.Kind.REJECTION, reason.strip(), actor);
        news.announce(Set.of(objection.merchant().value()));
    }

    /** Taken back by the department that filed it. */
    @Transactional
    public void withdraw(ObjectionId id, String reason, Actor actor) {
        Objection objection = hold(id, actor);
        if (!objection.filedDepartment().equals(actor.department())) {
            throw new Rejected("异议只能由提出单位撤回。");
        }
        requireReason(reason);
        objection.withdraw(clock.instant());
        steps.record(CaseRef.of(id), objection.number(), CaseSteps.Kind.WITHDRAWAL, reason.strip(), actor);
        news.announce(Set.of(objection.merchant().value()));
    }

    /** The objection, if it concerns the actor's department; officers and approvers see all. */
    @Transactional(readOnly = true)
    public Objection visibleTo(Actor actor, ObjectionId id) {
        return objections
                .findById(id)
                .filter(objection -> isVisible(objection, actor))
                .orElseThrow(() -> new NotFound("objection " + id));
    }

    /** Why the actor may not decide the objection, in words; null if nothing stands against it. */
    @Nullable
    String obstacle(Objection objection, Fact standing, Actor actor) {
        boolean office = actor.hasAny(Role.OFFICER, Role.APPROVER)
                || (actor.has(Role.REPORTER) && actor.department().equals(objection.authority()));
        if (!office) {
            return "异议由信息的作出单位或牵头单位核查认定。";
        }
        if (objection.isFiledBy(actor)) {
            return "提出异议的人不能认定本人提出的异议，请由同单位另一人或牵头单位办理。";
        }
        if (ends.recorderOf(standing.id()).equals(actor.id())) {
            return "这条信息由您登记，不能由您认定对它的异议，请由同单位另一人或牵头单位办理。";
        }
        return null;
    }

    private Fact decidable(Objection objection, Actor actor) {
        Fact standing = ends.inUse(objection.item(), objection.factKey())
                .orElseThrow(() -> new Rejected("这条信息已经撤回或停止使用，异议会自动办结。"));
        String obstacle = obstacle(objection, standing, actor);
        if (obstacle != null) {
            throw new Rejected(obstacle);
        }
        return standing;
    }

    private Objection hold(ObjectionId id, Actor actor) {
        return objections
                .hold(id)
                .filter(objection -> isVisible(objection, actor))
                .orElseThrow(() -> new NotFound("objection " + id));
    }

    private static boolean isVisible(Objection objection, Actor actor) {
        String home = actor.department();
        return actor.hasAny(Role.OFFICER, Role.APPROVER)
                || (actor.hasAny(Role.REPORTER, Role.INSPECTOR)
                        && (home.equals(objection.filedDepartment())
                                || home.equals(objection.authority())
                                || home.equals(objection.reporter())));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Rejected("reason", "请写明理由。");
        }
    }
}
