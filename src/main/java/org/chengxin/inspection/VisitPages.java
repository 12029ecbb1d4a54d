package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.Departments;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a visit's form: new, corrected, or sent back with what was wrong. */
@Component
class VisitPages {

    private final VisitNotices notices;
    private final Checklists checklists;
    private final Departments departments;
    private final Clock clock;

    VisitPages(VisitNotices notices, Checklists checklists, Departments departments, Clock clock) {
        this.notices = notices;
        this.checklists = checklists;
        this.departments = departments;
        this.clock = clock;
    }

    /** The form as it is opened. */
    VisitPage fresh(VisitFrame frame) {
        FiledVisit filed = frame.filed();
        Map<String, List<String>> values = filed == null
                ? Map.of("visitedOn", List.of(LocalDate.now(clock).toString()))
                : FormValues.of(filed.statement());
        return page(frame, filed == null ? Ids.next() : filed.id(), values, List.of(), null);
    }

    /** The form as it came in, with what was wrong. */
    VisitPage sentBack(VisitFrame frame, UUID visit, VisitForm form, List<VisitForm.Fault> faults) {
        return page(frame, visit, form.values(), faults, null);
    }

    /** The form as it came in, beside what somebody else filed meanwhile; sent again with a reason, it corrects that. */
    VisitPage stale(VisitFrame frame, VisitForm form, StaleVisit stale) {
        VisitPage.Conflict conflict = new VisitPage.Conflict(
                stale.sentence(),
                "/console/visit-records/" + stale.filed().id(),
                VisitComparison.of(stale.filed().statement(), stale.mine(), checklists));
        return page(frame, stale.filed().id(), form.values(), List.of(), conflict);
    }

    private VisitPage page(
            VisitFrame frame,
            UUID visit,
            Map<String, List<String>> values,
            List<VisitForm.Fault> faults,
            VisitPage.@Nullable Conflict conflict) {
        FiledVisit filed = frame.filed();
        LocalDate today = LocalDate.now(clock);
        Map<String, String> first = new HashMap<>();
        values.forEach((field, texts) -> first.put(field, texts.isEmpty() ? "" : texts.get(0)));
        return new VisitPage(
                frame,
                visit,
                filed == null ? 0 : filed.revision(),
                today.toString(),
                frame.checklists().stream()
                        .map(list -> area(list, first, values, faults))
                        .toList(),
                first,
                colleagues(frame),
                notices.past(frame.merchant().id(), today),
                notices.terms(today),
                notices.newer(frame.checklists(), today),
                faults,
                conflict);
    }

    private static VisitPage.AreaPart area(
            Checklist list, Map<String, String> first, Map<String, List<String>> values, List<VisitForm.Fault> faults) {
        return new VisitPage.AreaPart(
                list.id(),
                list.area(),
                list.label(),
                list.items().stream()
                        .map(item -> item(item, first, values, faults))
                        .toList());
    }

    private static VisitPage.ItemPart item(
            ChecklistItem item,
            Map<String, String> first,
            Map<String, List<String>> values,
            List<VisitForm.Fault> faults) {
        String id = "." + item.id();
        return new VisitPage.ItemPart(
                item.id(),
                item.code(),
                item.text(),
                item.basis(),
                first.getOrDefault("v" + id, ""),
                first.getOrDefault("n" + id, ""),
                first.getOrDefault("g" + id, item.grade()),
                first.getOrDefault("d" + id, ""),
                first.getOrDefault("w" + id, ""),
                values.getOrDefault("k" + id, List.of()),
                faults.stream()
                        .filter(fault -> fault.field().endsWith(id))
                        .map(VisitForm.Fault::sentence)
                        .toList());
    }

    private List<Option> colleagues(VisitFrame frame) {
        Map<String, String> names = new HashMap<>();
        departments.all().forEach(one -> names.put(one.code(), one.shortName()));
        return frame.colleagues().stream()
                .map(one -> new Option(
                        one.staff().toString(), one.name() + "（" + names.getOrDefault(one.department(), "") + "）"))
                .toList();
    }
}
