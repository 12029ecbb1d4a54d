package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is printed and served of a decision: the 告知书 before it, with every line of points, and the 决定书 after it. */
@Controller
@RequestMapping("/console/decisions/{id}")
class DecisionLettersController {

    private final GradeDecisions decisions;
    private final DecisionActs acts;
    private final AssessmentRows assessments;
    private final ScoringModels models;
    private final Merchants merchants;
    private final Departments departments;
    private final Clock clock;

    DecisionLettersController(
            GradeDecisions decisions,
            DecisionActs acts,
            AssessmentRows assessments,
            ScoringModels models,
            Merchants merchants,
            Departments departments,
            Clock clock) {
        this.decisions = decisions;
        this.acts = acts;
        this.assessments = assessments;
        this.models = models;
        this.merchants = merchants;
        this.departments = departments;
        this.clock = clock;
    }

    @GetMapping("/notice")
    String notice(@PathVariable UUID id, Model model) {
        DecisionView decision = decisions
                .find(id)
                .filter(DecisionView::hasNotice)
                .orElseThrow(() -> new NotFound("notice of decision " + id));
        letter(decision, model);
        model.addAttribute("edition", acts.editionOf(id));
        model.addAttribute("days", GradeDecisions.DEFENCE_DAYS);
        // A grade set by hand rests on its own reason, not on what the rules take points for.
        boolean byRules = decision.kind() == DecisionKind.FALL;
        model.addAttribute("grounds", byRules ? decisions.groundsOf(decision) : List.of());
        model.addAttribute("ledger", byRules ? ledger(decision) : null);
        model.addAttribute("today", LocalDate.now(clock));
        return "grading/decisions/notice";
    }

    /** After the ruling; a paper of before has its own. */
    @GetMapping("/letter")
    String letter(@PathVariable UUID id, Model model) {
        DecisionView decision = decisions
                .find(id)
                .filter(DecisionView::hasLetter)
                .orElseThrow(() -> new NotFound("letter of decision " + id));
        letter(decision, model);
        List<DecisionActs.Step> steps = acts.of(id);
        model.addAttribute("ruling", steps.get(steps.size() - 1));
        model.addAttribute("heard", steps.stream().anyMatch(step -> step.kind() == DecisionActs.Kind.DEFENCE));
        model.addAttribute("imposed", decision.state() == DecisionState.IN_FORCE);
        return "grading/decisions/letter";
    }

    private void letter(DecisionView decision, Model model) {
        model.addAttribute("decision", decision);
        model.addAttribute("merchant", merchants.find(decision.merchant()));
        model.addAttribute("authority", authority());
    }

    /** The merchant reads every line in full: they are its own facts. */
    private AssessmentView ledger(DecisionView decision) {
        Snapshot snapshot = assessments.byId(decision.assessment()).findFirst().orElseThrow();
        Assessment told = snapshot.assessment();
        return AssessmentView.of(told, models.version(told.model(), snapshot.madeUnder()), fact -> true);
    }

    /** The department in whose name grades are decided. */
    private String authority() {
        return departments.all().stream()
                .filter(Department::leads)
                .map(Department::name)
                .findFirst()
                .orElse("");
    }
}
