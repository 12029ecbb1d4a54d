package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a department has reported or stated, as a list. */
@Controller
@RequestMapping("/console/facts")
class FactListController {

    private final FactList list;
    private final Catalogue catalogue;
    private final Departments departments;
    private final Merchants merchants;
    private final Clock clock;

    FactListController(FactList list, Catalogue catalogue, Departments departments, Merchants merchants, Clock clock) {
        this.list = list;
        this.catalogue = catalogue;
        this.departments = departments;
        this.merchants = merchants;
        this.clock = clock;
    }

    @GetMapping
    String index(FactFilters filters, @RequestParam @Nullable UUID before, Actor actor, Model model) {
        FactCriteria criteria = filters.criteria(catalogue);
        FactList.Page page = list.page(criteria, actor, before);
        Map<String, String> names =
                departments.all().stream().collect(Collectors.toMap(Department::code, Department::shortName));
        Map<MerchantId, MerchantView> subjects =
                merchants.find(page.facts().stream().map(Fact::merchant).toList());
        LocalDate today = LocalDate.now(clock);
        List<FactView> views = page.facts().stream()
                .map(fact -> FactView.of(
                        fact,
                        catalogue.item(fact.item()),
                        Optional.ofNullable(subjects.get(fact.merchant()))
                                .map(MerchantView::name)
                                .orElse("—"),
                        names,
                        today,
                        actor))
                .toList();
        model.addAttribute("facts", views);
        model.addAttribute("next", page.next());
        model.addAttribute("first", before == null);
        model.addAttribute("filters", criteria);
        model.addAttribute("items", catalogue.items());
        model.addAttribute("states", FactCriteria.State.values());
        model.addAttribute("departments", FactCriteria.seesAll(actor) ? departments.all() : List.of());
        return "dossier/facts/index";
    }
}
