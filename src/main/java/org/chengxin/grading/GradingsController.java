package org.chengxin.grading;

import java.util.UUID;
import org.chengxin.merchant.Merchants;
import org.chengxin.merchant.Streets;
import org.chengxin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ranking of the street, and single assessments as they were stored. */
@Controller
@RequestMapping("/console/gradings")
class GradingsController {

    private static final int PAGE = 50;

    private final Ranking ranking;
    private final AssessmentRows rows;
    private final ScoringModels models;
    private final Merchants merchants;
    private final Streets streets;

    GradingsController(
            Ranking ranking, AssessmentRows rows, ScoringModels models, Merchants merchants, Streets streets) {
        this.ranking = ranking;
        this.rows = rows;
        this.models = models;
        this.merchants = merchants;
        this.streets = streets;
    }

    @GetMapping
    String index(
            @RequestParam @Nullable Grade grade,
            @RequestParam @Nullable String block,
            @RequestParam @Nullable String trade,
            @RequestParam(defaultValue = "BEST") Ranking.Sort sort,
            @RequestParam @Nullable String after,
            Model model) {
        Ranking.Filter filter = new Ranking.Filter(grade, block, trade, sort);
        model.addAttribute("filter", filter);
        model.addAttribute("page", ranking.page(filter, after, PAGE));
        model.addAttribute("kpi", ranking.kpi());
        model.addAttribute("grades", Grade.values());
        model.addAttribute("sorts", Ranking.Sort.values());
        model.addAttribute("blocks", streets.current().blocks());
        model.addAttribute("trades", ranking.trades());
        return "grading/assessment/index";
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Model model) {
        Snapshot snapshot = rows.byId(id).findFirst().orElseThrow(() -> new NotFound("assessment " + id));
        Assessment assessment = snapshot.assessment();
        model.addAttribute("snapshot", snapshot);
        model.addAttribute("merchant", merchants.find(snapshot.merchant()));
        model.addAttribute(
                "view",
                AssessmentView.of(
                        assessment, models.version(assessment.model(), assessment.modelVersion()), fact -> true));
        return "grading/assessment/show";
    }
}
