package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Departments;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a visit's form: new, corrected, or sent back with what was wrong. */
@Component
class VisitPages {

    private static final int MOST_PAST = 10;

    private final Checklists checklists;
    private final Departments departments;
    private final Facts facts;
    private final Deadlines deadlines;
    private final Clock clock;

    VisitPages(Checklists checklists, Departments departments, Facts facts, Deadlines deadlines, Clock clock) {
        this.checklists = checklists;
        this.departments = departments;
        this.facts = facts;
        this.deadlines = deadlines;
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
                past(frame.merchant().id(), today),
                terms(today),
                newer(frame.checklists(), today),
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

    /** Known beforehand for today; the server works them out anew for the day of the visit. */
    private String terms(LocalDate today) {
        try {
            return "整改期限留空的，从检查次日起算："
                    + Stream.of("一般", "较重", "严重")
                            .map(grade -> term(grade, deadlines.of(grade, today)))
                            .collect(Collectors.joining("；"))
                    + "。";
        } catch (CalendarEnded ended) {
            return ended.sentence();
        }
    }

    private static String term(String grade, Deadlines.Deadline deadline) {
        return grade + " " + deadline.words() + "（今天检查的，到 " + deadline.due() + "）";
    }

    private List<String> newer(List<Checklist> used, LocalDate today) {
        return used.stream()
                .map(list -> checklists.onDay(list.area(), today))
                .filter(now -> used.stream().noneMatch(list -> list.id().equals(now.id())))
                .map(now -> now.label() + "已自 " + now.effectiveFrom() + " 起使用；本页打开时用的是前一版，仍按前一版检查和上传。")
                .toList();
    }

    private List<VisitPage.Past> past(MerchantId merchant, LocalDate today) {
        return facts.liveOf(merchant).stream()
                .filter(fact -> fact.item().equals("inspection")
                        && "不合格".equals(fact.data().get("result")))
                .sorted(Comparator.comparing((Fact fact) -> fact.data().containsKey("rectified_on"))
                        .thenComparing(Fact::validFrom, Comparator.reverseOrder()))
                .limit(MOST_PAST)
                .map(fact -> past(fact, today))
                .toList();
    }

    private static VisitPage.Past past(Fact fact, LocalDate today) {
        Map<String, String> data = fact.data();
        String rectified = data.getOrDefault("rectified_on", "");
        String deadline = Objects.requireNonNullElse(data.get("deadline"), "");
        boolean open = rectified.isEmpty();
        boolean overdue =
                open && !deadline.isEmpty() && LocalDate.parse(deadline).isBefore(today);
        String state = open
                ? (overdue ? "逾期未整改" : "未整改") + (deadline.isEmpty() ? "" : "（期限 " + deadline + "）")
                : rectified + " 复查合格";
        return new VisitPage.Past(
                fact.validFrom().toString(),
                data.getOrDefault("area", ""),
                data.getOrDefault("problem", ""),
                state,
                open);
    }
}
