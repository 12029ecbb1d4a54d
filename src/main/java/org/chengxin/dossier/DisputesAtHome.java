package org.chengxin.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** What is being disputed and what is to be repaired, on the first page: what waits for this department, the most urgent first. */
@Component
class DisputesAtHome implements HomeSection {

    private static final int SHOWN = 5;

    private final CaseList list;

    DisputesAtHome(CaseList list) {
        this.list = list;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "异议和信用修复";
    }

    @Override
    public String fragment() {
        return "dossier/cases/_home :: section";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.hasAny(Role.REPORTER, Role.OFFICER, Role.APPROVER)) {
            return Optional.empty();
        }
        boolean leads = actor.hasAny(Role.OFFICER, Role.APPROVER);
        CaseList.Page objections = list.objections(actor, true, null, leads ? null : actor.department());
        CaseList.Page repairs = list.repairs(actor, true, null, actor.department());
        if (objections.lines().isEmpty() && repairs.lines().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Map.of(
                "objections", first(objections),
                "objectionCount", count(objections),
                "objectionStates", ObjectionPages.LABELS,
                "repairs", first(repairs),
                "repairCount", count(repairs),
                "repairStates", RepairPages.LABELS));
    }

    private static List<CaseList.Line> first(CaseList.Page page) {
        return page.lines().stream().limit(SHOWN).toList();
    }

    private static String count(CaseList.Page page) {
        return page.next() == null ? String.valueOf(page.lines().size()) : "超过 " + CaseList.PAGE;
    }
}
