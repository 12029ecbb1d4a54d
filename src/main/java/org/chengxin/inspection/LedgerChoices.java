package org.chengxin.inspection;

import java.util.List;
import java.util.UUID;
import org.chengxin.account.Departments;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What both ledgers let their reader choose from: areas and the departments that lead them. */
@Component
class LedgerChoices {

    private final Checklists checklists;
    private final Departments departments;

    LedgerChoices(Checklists checklists, Departments departments) {
        this.checklists = checklists;
        this.departments = departments;
    }

    /** @param after where the page begins; null on the first */
    void put(@Nullable UUID after, Actor actor, Model model) {
        List<Area> areas = checklists.areas();
        List<String> leading = areas.stream().map(Area::department).distinct().toList();
        model.addAttribute("areas", areas);
        model.addAttribute(
                "departments",
                departments.all().stream()
                        .filter(one -> leading.contains(one.code()))
                        .toList());
        model.addAttribute("leads", actor.hasAny(Role.OFFICER, Role.APPROVER));
        model.addAttribute("first", after == null);
    }
}
