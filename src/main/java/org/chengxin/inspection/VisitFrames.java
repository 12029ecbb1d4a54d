package org.chengxin.inspection;

import java.util.List;
import java.util.UUID;
import org.chengxin.account.Colleagues;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a form is opened on, for those whose visit it is: the assigned inspectors, or any inspector outside a plan. */
@Component
class VisitFrames {

    private final Assignments assignments;
    private final Checklists checklists;
    private final Merchants merchants;
    private final Colleagues colleagues;
    private final VisitRows rows;

    VisitFrames(
            Assignments assignments,
            Checklists checklists,
            Merchants merchants,
            Colleagues colleagues,
            VisitRows rows) {
        this.assignments = assignments;
        this.checklists = checklists;
        this.merchants = merchants;
        this.colleagues = colleagues;
        this.rows = rows;
    }

    /** A shop of a plan, as its announcement pinned the lists. */
    @Transactional(readOnly = true)
    public VisitFrame assigned(UUID id, Actor actor) {
        AssignmentView found = assignments.find(id, actor);
        if (!found.isAssignedTo(actor.id())) {
            throw new NotFound("assignment " + id);
        }
        return new VisitFrame(
                found,
                merchants.find(found.merchant()),
                Occasion.PLAN,
                "",
                found.checklists().stream().map(checklists::byId).toList(),
                others(found.officers(), actor),
                rows.ofAssignment(id).orElse(null));
    }

    /** A shop outside any plan, by the lists that were in force when the form was first opened. */
    @Transactional(readOnly = true)
    public VisitFrame unplanned(MerchantId merchant, List<UUID> lists, Occasion occasion, String note, Actor actor) {
        List<AssignedOfficer> inspectors = colleagues.holding(Role.INSPECTOR).stream()
                .map(one -> new AssignedOfficer(one.id(), one.name(), one.department()))
                .toList();
        return new VisitFrame(
                null,
                merchants.find(merchant),
                occasion,
                note,
                lists.stream().map(checklists::byId).toList(),
                others(inspectors, actor),
                null);
    }

    /** What stands in a visit already, for the inspectors who signed it. */
    @Transactional(readOnly = true)
    public VisitFrame correction(UUID visit, Actor actor) {
        FiledVisit filed = rows.find(visit).orElseThrow(() -> new NotFound("visit " + visit));
        VisitStatement said = filed.statement();
        UUID assignment = said.assignment();
        if (filed.withdrawn() != null) {
            throw new Rejected("这次检查记录已经撤回，不能再更正。");
        }
        if (assignment != null) {
            return assigned(assignment, actor);
        }
        if (!filed.isSignedBy(actor.id())) {
            throw new NotFound("visit " + visit);
        }
        VisitFrame frame = unplanned(said.merchant(), said.checklists(), said.occasion(), said.occasionNote(), actor);
        return new VisitFrame(
                null,
                frame.merchant(),
                frame.occasion(),
                frame.occasionNote(),
                frame.checklists(),
                frame.colleagues(),
                filed);
    }

    /** What a form that has come in was opened on; its lists are those it names, not those of today. */
    @Transactional(readOnly = true)
    public VisitFrame sent(VisitForm form, UUID visit, Actor actor) {
        UUID assignment = form.id("assignment").orElse(null);
        if (assignment != null) {
            return assigned(assignment, actor);
        }
        if (rows.find(visit).isPresent()) {
            return correction(visit, actor);
        }
        MerchantId merchant = new MerchantId(form.id("merchant").orElseThrow(() -> new NotFound("merchant")));
        return unplanned(
                merchant,
                form.ids("checklist"),
                Occasion.outsidePlan(form.text("occasion")),
                form.text("occasionNote"),
                actor);
    }

    private static List<AssignedOfficer> others(List<AssignedOfficer> all, Actor actor) {
        return all.stream().filter(one -> !one.staff().equals(actor.id())).toList();
    }
}
