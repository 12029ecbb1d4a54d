package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.merchant.Merchants;
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

/** One fact with where it came from and what it was before. */
@Controller
@RequestMapping("/console/facts/{id}")
class FactsController {

    private final Facts facts;
    private final Catalogue catalogue;
    private final Merchants merchants;
    private final Departments departments;
    private final Clock clock;

    FactsController(Facts facts, Catalogue catalogue, Merchants merchants, Departments departments, Clock clock) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.merchants = merchants;
        this.departments = departments;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Model model) {
        Fact fact = facts.visibleTo(actor, new FactId(id)).orElseThrow(() -> new NotFound("fact " + id));
        String merchant = merchants.find(fact.merchant()).name();
        Map<String, String> names =
                departments.all().stream().collect(Collectors.toMap(Department::code, Department::name));
        LocalDate today = LocalDate.now(clock);
        CatalogueItem item = catalogue.item(fact.item());
        List<FactView> history = facts.of(fact.merchant()).stream()
                .filter(other -> other.item().equals(fact.item()) && other.key().equals(fact.key()))
                .map(other -> FactView.of(other, item, merchant, names, today, actor))
                .toList();
        model.addAttribute("fact", FactView.of(fact, item, merchant, names, today, actor));
        model.addAttribute("history", history);
        model.addAttribute("mayWithdraw", FactScope.mayTakeBack(fact, actor));
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
}
