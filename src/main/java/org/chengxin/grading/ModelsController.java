package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The scoring model of a day, as people read it. */
@Controller
@RequestMapping("/console/models")
class ModelsController {

    private final ScoringModels models;
    private final ModelDraftRows drafts;
    private final BatchRows batches;
    private final Clock clock;

    ModelsController(ScoringModels models, ModelDraftRows drafts, BatchRows batches, Clock clock) {
        this.models = models;
        this.drafts = drafts;
        this.batches = batches;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam @Nullable LocalDate day, Actor actor, Model model) {
        LocalDate asked = day == null ? LocalDate.now(clock) : day;
        model.addAttribute("day", asked);
        model.addAttribute("rules", RuleBook.of(models.on(asked)));
        model.addAttribute("models", models.all());
        ScoringModel inForce = models.on(LocalDate.now(clock));
        if (actor.has(Role.OFFICER)) {
            model.addAttribute(
                    "shipped",
                    models.shipped(inForce)
                            .map(shipped -> ModelDifferences.between(inForce.definition(), shipped))
                            .orElse(List.of()));
        }
        if (actor.hasAny(Role.OFFICER, Role.APPROVER)) {
            model.addAttribute("drafts", drafts.all());
            model.addAttribute("open", drafts.open().orElse(null));
            model.addAttribute("rescore", batches.latest(Batch.Kind.RESCORE).orElse(null));
        }
        model.addAttribute("officer", actor.has(Role.OFFICER));
        return "grading/model/show";
    }

    /** One version in full, with what it says differently from the one before. */
    @GetMapping("/versions/{version}")
    String version(@PathVariable int version, Model model) {
        RuleBooks.Version found = RuleBooks.history(models.all()).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("model version " + version));
        model.addAttribute("version", found);
        model.addAttribute("rules", found.rules());
        return "grading/model/version";
    }
}
