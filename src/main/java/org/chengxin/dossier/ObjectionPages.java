package org.chengxin.dossier;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one objection shows. */
@Component
class ObjectionPages {

    static final Map<String, String> LABELS = Arrays.stream(Objection.State.values())
            .collect(Collectors.toMap(Objection.State::name, Objection.State::label));

    private final Objections objections;
    private final Facts facts;
    private final FactEnds ends;
    private final FactViews views;
    private final Catalogue catalogue;
    private final CaseSteps steps;
    private final Materials materials;
    private final CaseClock clock;

    ObjectionPages(
            Objections objections,
            Facts facts,
            FactEnds ends,
            FactViews views,
            Catalogue catalogue,
            CaseSteps steps,
            Materials materials,
            CaseClock clock) {
        this.objections = objections;
        this.facts = facts;
        this.ends = ends;
        this.views = views;
        this.catalogue = catalogue;
        this.steps = steps;
        this.materials = materials;
        this.clock = clock;
    }

    /**
     * @param obstacle why the reader may not decide it; null where the reader may
     * @param correctable whether the reader may enter the corrected statement
     */
    record View(
            String id,
            String number,
            String state,
            boolean filed,
            boolean awaitsCorrection,
            boolean open,
            String onBehalf,
            String claim,
            String filedBy,
            String department,
            String due,
            String term,
            boolean overdue,
            @Nullable String obstacle,
            boolean correctable,
            boolean mine) {}

    Map<String, String> shortNames() {
        return views.shortNames();
    }

    FactView factOf(Fact fact, Actor reader) {
        return views.of(fact, reader);
    }

    void fill(Objection objection, Actor reader, Model model) {
        Fact fact = ends.inUse(objection.item(), objection.factKey())
                .or(() -> facts.find(objection.fact()))
                .orElseThrow(() -> new NotFound("fact " + objection.fact()));
        boolean awaits = objection.state() == Objection.State.UPHELD;
        String obstacle = objections.obstacle(objection, fact, reader);
        model.addAttribute("fact", views.of(fact, reader));
        model.addAttribute("factVisible", FactScope.holds(fact, reader));
        model.addAttribute("steps", steps.of(CaseRef.of(objection.id())));
        model.addAttribute("materials", materials.of(CaseRef.of(objection.id())));
        model.addAttribute("remedies", Objections.Remedy.values());
        model.addAttribute(
                "objection",
                new View(
                        objection.id().toString(),
                        objection.number(),
                        objection.state().label(),
                        objection.state() == Objection.State.FILED,
                        awaits,
                        objection.isOpen(),
                        objection.onBehalf().label(),
                        objection.claim(),
                        objection.filedByName(),
                        views.departmentNames().getOrDefault(objection.filedDepartment(), objection.filedDepartment()),
                        objection.dueOn().toString(),
                        clock.words(objection.dueOn()),
                        clock.isOverdue(objection.dueOn()),
                        obstacle,
                        awaits
                                && FactScope.holds(fact, reader)
                                && catalogue.item(fact.item()).acceptsFrom(reader),
                        objection.filedDepartment().equals(reader.department())));
    }
}
