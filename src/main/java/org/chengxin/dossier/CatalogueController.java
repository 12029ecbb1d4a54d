package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The catalogue as everybody in the departments reads it: the data dictionary, today's or a past day's, and its versions. */
@Controller
class CatalogueController {

    private final Catalogue catalogue;
    private final CatalogueRows rows;
    private final CatalogueEditor editor;
    private final Departments departments;
    private final Clock clock;

    CatalogueController(
            Catalogue catalogue, CatalogueRows rows, CatalogueEditor editor, Departments departments, Clock clock) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.editor = editor;
        this.departments = departments;
        this.clock = clock;
    }

    @GetMapping("/console/catalogue")
    String index(Actor actor, Model model) {
        Function<String, String> names = names();
        List<CatalogueVersion> drafts = actor.has(Role.OFFICER) ? rows.drafts() : List.of();
        Set<String> known = catalogue.items().stream().map(CatalogueItem::code).collect(Collectors.toSet());
        model.addAttribute(
                "items",
                catalogue.items().stream().map(item -> ItemView.of(item, names)).toList());
        model.addAttribute("drafts", drafts);
        model.addAttribute(
                "drafted", drafts.stream().map(draft -> draft.item().code()).toList());
        model.addAttribute(
                "coming",
                catalogue.asStored().entrySet().stream()
                        .filter(entry -> !known.contains(entry.getKey()))
                        .flatMap(entry -> entry.getValue().timeline().latest().stream())
                        .toList());
        model.addAttribute("mayEdit", actor.has(Role.OFFICER));
        return "dossier/catalogue/index";
    }

    @GetMapping("/console/catalogue/dictionary.json")
    @ResponseBody
    List<ItemView> dictionary() {
        Function<String, String> names = names();
        return catalogue.items().stream().map(item -> ItemView.of(item, names)).toList();
    }

    @GetMapping("/console/catalogue/{code}")
    String show(@PathVariable String code, @RequestParam @Nullable LocalDate on, Actor actor, Model model) {
        CatalogueTimeline timeline = catalogue.timeline(code).orElseThrow(() -> new NotFound("catalogue item " + code));
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        CatalogueItem item =
                timeline.on(day).or(timeline::latest).orElseThrow(() -> new NotFound("catalogue item " + code));
        CatalogueItem official = timeline.official();
        boolean local = !item.equals(official);
        model.addAttribute("item", ItemView.of(item, names()));
        model.addAttribute("day", day.toString());
        model.addAttribute("versions", VersionLine.of(rows.versionsOf(code)));
        model.addAttribute("official", official);
        model.addAttribute(
                "fromOfficial", local && official != null ? CatalogueDifferences.between(official, item) : List.of());
        model.addAttribute(
                "hasDraft", actor.has(Role.OFFICER) && editor.draftOf(code).isPresent());
        model.addAttribute("edited", item.definition().origin().takesReports());
        model.addAttribute("reported", item.takesReports());
        model.addAttribute("mayReport", item.acceptsFrom(actor));
        model.addAttribute("mayEdit", actor.has(Role.OFFICER));
        return "dossier/catalogue/show";
    }

    @GetMapping("/console/catalogue/{code}/versions/{number}")
    String version(@PathVariable String code, @PathVariable int number, Model model) {
        List<CatalogueVersion> all = rows.versionsOf(code).stream()
                .filter(CatalogueVersion::isAdopted)
                .toList();
        CatalogueVersion version = all.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("version " + number + " of " + code));
        CatalogueItem before = all.stream()
                .filter(one -> one.number() < number)
                .findFirst()
                .map(CatalogueVersion::item)
                .or(() -> catalogue.timeline(code).map(CatalogueTimeline::official))
                .orElse(null);
        model.addAttribute("item", ItemView.of(version.item(), names()));
        model.addAttribute("version", version);
        model.addAttribute(
                "differences", before == null ? List.of() : CatalogueDifferences.between(before, version.item()));
        return "dossier/catalogue/version";
    }

    private Function<String, String> names() {
        Map<String, String> names =
                departments.all().stream().collect(Collectors.toMap(Department::code, Department::shortName));
        return code -> names.getOrDefault(code, code);
    }
}
