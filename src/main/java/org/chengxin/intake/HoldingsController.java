package org.chengxin.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The holding area: what waits for its merchant, and one waiting row with the merchants it may be about. */
@Controller
@RequestMapping("/console/holdings")
class HoldingsController {

    private final Holdings holdings;
    private final Suggestions suggestions;
    private final Catalogue catalogue;
    private final Departments departments;
    private final Clock clock;

    HoldingsController(
            Holdings holdings, Suggestions suggestions, Catalogue catalogue, Departments departments, Clock clock) {
        this.holdings = holdings;
        this.suggestions = suggestions;
        this.catalogue = catalogue;
        this.departments = departments;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @RequestParam @Nullable String item,
            @RequestParam @Nullable UUID submission,
            @RequestParam @Nullable String end,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "0") int row,
            Actor actor,
            Model model) {
        HoldingRows.Filter filter =
                new HoldingRows.Filter(item == null || item.isBlank() ? null : item, submission, endOf(end));
        HoldingRows.Place place = after == null ? null : new HoldingRows.Place(after, row);
        List<HeldRow> found = holdings.page(actor, filter, place);
        boolean more = found.size() > HoldingRows.PAGE;
        model.addAttribute("rows", more ? found.subList(0, HoldingRows.PAGE) : found);
        model.addAttribute("next", more ? found.get(HoldingRows.PAGE - 1) : null);
        model.addAttribute("filter", filter);
        model.addAttribute("items", catalogue.items());
        model.addAttribute("ends", HeldRow.End.values());
        model.addAttribute("departments", names());
        model.addAttribute("today", LocalDate.now(clock));
        return "intake/holdings/index";
    }

    @GetMapping("/{submission}/{ordinal}")
    String show(
            @PathVariable UUID submission,
            @PathVariable int ordinal,
            @RequestParam(defaultValue = "") String q,
            Actor actor,
            Model model) {
        HeldRow held = holdings.visibleTo(actor, new SubmissionId(submission), ordinal);
        CatalogueItem item = catalogue.item(held.item());
        StagedRow row = holdings.words(held);
        model.addAttribute("held", held);
        model.addAttribute("item", item);
        model.addAttribute("department", names().getOrDefault(held.department(), held.department()));
        model.addAttribute("problems", row.problems());
        model.addAttribute(
                "fields",
                item.fields().stream()
                        .filter(field -> row.data().containsKey(field.code()))
                        .map(field ->
                                Map.of("name", field.name(), "text", row.data().get(field.code())))
                        .toList());
        model.addAttribute("fact", row.fact());
        model.addAttribute("days", held.days(LocalDate.now(clock)));
        boolean mayAct = held.isWaiting() && item.acceptsFrom(actor);
        model.addAttribute("mayAct", mayAct);
        model.addAttribute("suggestions", mayAct ? suggestions.forRow(held.party(), held.code()) : List.of());
        model.addAttribute("q", q);
        model.addAttribute("found", mayAct && !q.isBlank() ? suggestions.found(q) : List.of());
        return "intake/holdings/show";
    }

    private Map<String, String> names() {
        return departments.all().stream().collect(Collectors.toMap(Department::code, Department::shortName));
    }

    private static HeldRow.@Nullable End endOf(@Nullable String name) {
        for (HeldRow.End end : HeldRow.End.values()) {
            if (end.name().equals(name == null ? "" : name.toUpperCase(Locale.ROOT))) {
                return end;
            }
        }
        return null;
    }
}
