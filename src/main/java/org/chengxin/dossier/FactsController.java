package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One fact: where it came from, why it is public, what it was before, and what is being done about it. */
@Controller
@RequestMapping("/console/facts/{id}")
class FactsController {

    private final Facts facts;
    private final FactEnds ends;
    private final FactHistory history;
    private final FactViews views;
    private final FactCases cases;
    private final Holds holds;
    private final Catalogue catalogue;
    private final Clock clock;

    FactsController(
            Facts facts,
            FactEnds ends,
            FactHistory history,
            FactViews views,
            FactCases cases,
            Holds holds,
            Catalogue catalogue,
            Clock clock) {
        this.facts = facts;
        this.ends = ends;
        this.history = history;
        this.views = views;
        this.cases = cases;
        this.holds = holds;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Reading what is kept in the archive only is itself noted. */
    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Model model) {
        Fact fact = facts.visibleTo(actor, new FactId(id)).orElseThrow(() -> new NotFound("fact " + id));
        if (fact.ending() != null) {
            ends.noteReading(List.of(fact), actor);
        }
        CatalogueItem item = catalogue.asRecorded(fact);
        model.addAttribute("fact", views.of(fact, actor));
        model.addAttribute(
                "publicity",
                PublicityView.of(fact, catalogue.isPublic(fact.item()) ? item : catalogue.item(fact.item())));
        model.addAttribute("history", history.of(fact, item, views.departmentNames(), actor));
        model.addAttribute("cases", cases.about(fact, actor, LocalDate.now(clock)));
        boolean mayTakeBack = FactScope.mayTakeBack(fact, actor);
        String held = fact.withdrawnAt() == null && mayTakeBack
                ? holds.among(fact.item(), List.of(id)).get(id)
                : null;
        model.addAttribute("held", held);
        model.addAttribute("mayTakeBack", mayTakeBack && held == null);
        return "dossier/facts/show";
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        facts.withdraw(new FactId(id), reason, actor);
        flash.addFlashAttribute("done", "已撤回，评分随即更新。");
        return "redirect:/console/facts/" + id;
    }

    @PostMapping("/revocation")
    String revoke(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String document,
            Actor actor,
            RedirectAttributes flash) {
        ends.revoke(new FactId(id), document, actor);
        flash.addFlashAttribute("done", "已登记撤销、变更，公示、使用和评分当日停止。");
        return "redirect:/console/facts/" + id;
    }
}
