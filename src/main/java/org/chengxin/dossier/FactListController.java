package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.chengxin.shared.Downloads;
import org.chengxin.shared.NotFound;
import org.chengxin.workbook.CsvWriter;
import org.chengxin.workbook.DateText;
import org.chengxin.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What a department has reported, as a list and as files. */
@Controller
@RequestMapping("/console/facts")
class FactListController {

    private final FactList list;
    private final FactExport export;
    private final Catalogue catalogue;
    private final Departments departments;
    private final Merchants merchants;
    private final Clock clock;

    FactListController(
            FactList list,
            FactExport export,
            Catalogue catalogue,
            Departments departments,
            Merchants merchants,
            Clock clock) {
        this.list = list;
        this.export = export;
        this.catalogue = catalogue;
        this.departments = departments;
        this.merchants = merchants;
        this.clock = clock;
    }

    /** The filters as they stand in the address; what cannot be read narrows nothing. */
    record Filters(
            @Nullable String item,
            @Nullable String state,
            @Nullable String from,
            @Nullable String to,
            @Nullable String department) {

        FactCriteria criteria(Catalogue catalogue) {
            return new FactCriteria(
                    Optional.ofNullable(item)
                            .flatMap(catalogue::find)
                            .map(CatalogueItem::code)
                            .orElse(null),
                    Arrays.stream(FactCriteria.State.values())
                            .filter(one -> one.name().equalsIgnoreCase(state))
                            .findFirst()
                            .orElse(FactCriteria.State.LIVE),
                    day(from),
                    day(to),
                    department == null || department.isBlank() ? null : department);
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            return DateText.parse(text == null ? "" : text).orElse(null);
        }
    }

    @GetMapping
    String index(Filters filters, @RequestParam @Nullable UUID before, Actor actor, Model model) {
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

    @GetMapping("/export.xlsx")
    ResponseEntity<StreamingResponseBody> workbook(Filters filters, Actor actor) {
        FactCriteria criteria = filters.criteria(catalogue);
        CatalogueItem item = announced(criteria, actor);
        return Downloads.xlsx(item.name() + "-导出.xlsx", out -> {
            try (WorkbookWriter table = new WorkbookWriter(item.name(), FactExport.headers(item))) {
                export.write(item, criteria, actor, table);
                table.writeTo(out);
            }
        });
    }

    @GetMapping("/export.csv")
    ResponseEntity<StreamingResponseBody> csv(Filters filters, Actor actor) {
        FactCriteria criteria = filters.criteria(catalogue);
        CatalogueItem item = announced(criteria, actor);
        return Downloads.csv(item.name() + ".csv", out -> {
            try (CsvWriter table = new CsvWriter(FactExport.headers(item), out)) {
                export.write(item, criteria, actor, table);
            }
        });
    }

    /** A table has the columns of one item, so one must be chosen. */
    private CatalogueItem announced(FactCriteria criteria, Actor actor) {
        CatalogueItem item = Optional.ofNullable(criteria.item())
                .flatMap(catalogue::find)
                .orElseThrow(() -> new NotFound("catalogue item"));
        export.announce(item, criteria, actor);
        return item;
    }
}
