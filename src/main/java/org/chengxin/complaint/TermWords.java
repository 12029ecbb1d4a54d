package org.chengxin.complaint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a last day was worked out, in words that both sides read (peers.md, feature 7). */
@Component
class TermWords {

    private final WorkingDays days;

    TermWords(WorkingDays days) {
        this.days = days;
    }

    /** E.g. 2026-09-18 收到，次日起算 7 个工作日（9月20日上班，9月25日至27日放假），到 2026-09-29 为止。依据：…。 */
    String how(Term term) {
        StringBuilder words = new StringBuilder(
                "%s %s，次日起算 %d 个工作日".formatted(term.startedOn(), term.code().start(), term.given()));
        LocalDate due = term.due();
        if (due != null) {
            String unusual = unusual(term.startedOn(), due);
            words.append(unusual.isEmpty() ? "" : "（" + unusual + "）");
        }
        for (Term.Extension more : term.extensions()) {
            words.append("，")
                    .append(more.approvedOn())
                    .append(" 经批准延长 ")
                    .append(more.workingDays())
                    .append(" 个工作日");
        }
        for (Term.Pause pause : term.pauses()) {
            LocalDate end = pause.endedOn();
            words.append("；")
                    .append(pause.startedOn())
                    .append(" 因")
                    .append(pause.reason())
                    .append("暂停");
            boolean resumed = !(term.endedWhilePaused() && pause.equals(last(term.pauses())));
            words.append(end == null ? "，至今没有恢复" : "，" + end + (resumed ? " 恢复" : " 结束") + "，其间不计入");
        }
        if (due != null) {
            words.append("，到 ").append(due).append(" 为止");
        } else if (term.isPaused()) {
            words.append("，恢复后还有 ").append(term.remaining()).append(" 个工作日");
        } else if (term.endedOn() == null) {
            words.append("，最后一天在还没有公布放假安排的年份，公布后算出");
        }
        return words.append("。依据：").append(term.basis()).append("。").toString();
    }

    /** How much is left: 还有 3 个工作日, 今天到期, 已超期 2 个工作日; a list must not fail for a missing calendar. */
    String left(@Nullable LocalDate due, boolean paused, LocalDate today) {
        if (due == null) {
            return paused ? "暂停计算" : "期限待定";
        }
        try {
            if (due.isBefore(today)) {
                return "已超期 " + days.between(due, today) + " 个工作日";
            }
            return due.equals(today) ? "今天到期" : "还有 " + days.between(today, due) + " 个工作日";
        } catch (CalendarEnded unknown) {
            return due.isBefore(today) ? "已超期" : "尚未到期";
        }
    }

    private static Term.Pause last(List<Term.Pause> pauses) {
        return pauses.get(pauses.size() - 1);
    }

    /** Weekdays that were off and weekends that were worked, which is where people count differently. */
    private String unusual(LocalDate from, LocalDate to) {
        List<LocalDate> off = new ArrayList<>();
        List<LocalDate> worked = new ArrayList<>();
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            if (days.isWorkingDay(day) == weekend) {
                (weekend ? worked : off).add(day);
            }
        }
        List<String> parts = new ArrayList<>();
        if (!off.isEmpty()) {
            parts.add(words(off) + "放假");
        }
        if (!worked.isEmpty()) {
            parts.add(words(worked) + "上班");
        }
        return String.join("，", parts);
    }

    private static String words(List<LocalDate> each) {
        return each.stream()
                .map(day -> day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                .collect(Collectors.joining("、"));
    }
}
