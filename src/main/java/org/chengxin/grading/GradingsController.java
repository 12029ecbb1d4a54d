package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.merchant.Merchants;
import org.chengxin.merchant.Streets;
import org.chengxin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
    private final GradeLists lists;
    private final AssessmentRows rows;
    private final Confirmations confirmations;
    private final ScoringModels models;
    private final Merchants merchants;
    private final Streets streets;
    private final Clock clock;

    GradingsController(
            Ranking ranking,
            GradeLists lists,
            AssessmentRows rows,
            Confirmations confirmations,
            ScoringModels models,
            Merchants merchants,
            Streets streets,
            Clock clock) {
        this.ranking = ranking;
        this.lists = lists;
        this.rows = rows;
        this.confirmations = confirmations;
        this.models = models;
        this.merchants = merchants;
        this.streets = streets;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @RequestParam @Nullable Grade grade,
            @RequestParam @Nullable String block,
            @RequestParam @Nullable String trade,
            @RequestParam @Nullable String dimension,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate since,
            @RequestParam Ranking.@Nullable Movement movement,
            @RequestParam(defaultValue = "BEST") Ranking.Sort sort,
            @RequestParam @Nullable String after,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        Ranking.Filter filter = new Ranking.Filter(
                grade,
                block,
                trade,
                dimension == null || dimension.isBlank() ? null : dimension,
                // A movement asked for without a day is one within a month; the day is then shown with it.
                since == null && movement != null && movement != Ranking.Movement.ANY ? today.minusMonths(1) : since,
                movement,
                sort);
        model.addAttribute("filter", filter);
        model.addAttribute("page", ranking.page(filter, after, PAGE));
        model.addAttribute("kpi", lists.kpi(today));
        model.addAttribute("grades", Grade.values());
        model.addAttribute("sorts", Ranking.Sort.values());
        model.addAttribute("movements", Ranking.Movement.values());
        model.addAttribute("dimensions", models.on(today).definition().dimensions());
        model.addAttribute("today", today);
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
        model.addAttribute("confirmations", confirmations.of(id));
        model.addAttribute(
                "view",
                AssessmentView.of(assessment, models.version(assessment.model(), snapshot.madeUnder()), fact -> true));
        return "grading/assessment/show";
    }
}
