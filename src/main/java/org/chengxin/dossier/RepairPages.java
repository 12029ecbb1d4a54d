package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a repair show. */
@Component
class RepairPages {

    static final Map<String, String> LABELS =
            Arrays.stream(Repair.State.values()).collect(Collectors.toMap(Repair.State::name, Repair.State::label));

    private final Repairs repairs;
    private final RepairRules rules;
    private final Facts facts;
    private final FactViews views;
    private final CaseSteps steps;
    private final Materials materials;
    private final CaseClock clock;
    private final Clock time;

    RepairPages(
            Repairs repairs,
            RepairRules rules,
            Facts facts,
            FactViews views,
            CaseSteps steps,
            Materials materials,
            CaseClock clock,
            Clock time) {
        this.repairs = repairs;
        this.rules = rules;
        this.facts = facts;
        this.views = views;
        this.steps = steps;
        this.materials = materials;
        this.clock = clock;
        this.time = time;
    }

    /** @param obstacle why the reader may not decide it; null where the reader may */
    record View(
            String id,
            String number,
            String state,
            boolean applied,
            boolean accepted,
            boolean open,
            boolean extended,
            String fulfilment,
            LocalDate fulfilledOn,
            @Nullable LocalDate pledgedOn,
            String conditions,
            String appliedOn,
            String appliedBy,
            String department,
            String due,
            String term,
            boolean overdue,
            @Nullable String obstacle,
            boolean mine) {}

    Map<String, String> shortNames() {
        return views.shortNames();
    }

    void fillForm(Fact about, Actor actor, Model model) {
        model.addAttribute("fact", views.of(about, actor));
        model.addAttribute(
                "conditions",
                rules.of(about, LocalDate.now(time))
                        .map(rule -> rule.words(about))
                        .orElse("这类信息不适用信用修复；内容有误的，请提出异议。"));
    }

    void fill(Repair repair, Actor reader, Model model) {
        Fact fact = facts.find(repair.fact()).orElseThrow(() -> new NotFound("fact " + repair.fact()));
        Repair.Declaration declared = repair.declaration();
        model.addAttribute("fact", views.of(fact, reader));
        model.addAttribute("factVisible", FactScope.holds(fact, reader));
        model.addAttribute("steps", steps.of(CaseRef.of(repair.id())));
        model.addAttribute("materials", materials.of(CaseRef.of(repair.id())));
        model.addAttribute(
                "repair",
                new View(
                        repair.id().toString(),
                        repair.number(),
                        repair.state().label(),
                        repair.state() == Repair.State.APPLIED,
                        repair.state() == Repair.State.ACCEPTED,
                        repair.state().isOpen(),
                        repair.extended(),
                        declared.fulfilment(),
                        declared.fulfilledOn(),
                        declared.pledgedOn(),
                        repair.conditions(),
                        repair.appliedOn().toString(),
                        repair.appliedByName(),
                        views.departmentNames().getOrDefault(repair.appliedDepartment(), repair.appliedDepartment()),
                        repair.dueOn().toString(),
                        clock.words(repair.dueOn()),
                        clock.isOverdue(repair.dueOn()),
                        repairs.obstacle(repair, reader),
                        repair.appliedDepartment().equals(reader.department())));
    }
}
