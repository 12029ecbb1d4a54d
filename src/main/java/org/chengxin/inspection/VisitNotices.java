package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.springframework.stereotype.Component;

/** What an inspector should have at hand in the shop: terms, newer lists, and what was found wrong before. */
@Component
class VisitNotices {

    private static final int MOST_PAST = 10;

    private final Checklists checklists;
    private final Facts facts;
    private final Deadlines deadlines;

    VisitNotices(Checklists checklists, Facts facts, Deadlines deadlines) {
        this.checklists = checklists;
        this.facts = facts;
        this.deadlines = deadlines;
    }

    /** Known beforehand for today; the server works them out anew for the day of the visit. */
    String terms(LocalDate today) {
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

    List<String> newer(List<Checklist> used, LocalDate today) {
        return used.stream()
                .map(list -> checklists.onDay(list.area(), today))
                .filter(now -> used.stream().noneMatch(list -> list.id().equals(now.id())))
                .map(now -> now.label() + "已自 " + now.effectiveFrom() + " 起使用；本页打开时用的是前一版，仍按前一版检查和上传。")
                .toList();
    }

    List<VisitPage.Past> past(MerchantId merchant, LocalDate today) {
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
