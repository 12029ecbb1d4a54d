package org.chengxin.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chengxin.calendar.SpecialDays.Kind;

/**
 * A year's calendar before it is adopted: what was read, what forbids it and what should make one look twice.
 *
 * @param names holiday of each special day
 * @param problems sentences that must be mended first
 * @param notices sentences to be read before adopting
 */
record Draft(YearPlan plan, Map<LocalDate, String> names, List<String> problems, List<String> notices) {

    /** 《全国年节及纪念日放假办法》第二条. */
    private static final List<String> HOLIDAYS = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");

    private static final int FEWEST = 244;
    private static final int MOST = 254;

    static Draft of(int year, String text) {
        HolidayText.Reading reading = HolidayText.read(year, text);
        List<String> problems = new ArrayList<>(reading.problems());
        List<String> notices = new ArrayList<>();
        Map<LocalDate, String> names = new LinkedHashMap<>();
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> makeUp = new HashSet<>();
        for (SpecialDays stretch : reading.days()) {
            for (LocalDate day : stretch.days()) {
                if (day.getYear() != year) {
                    notices.add(day + " 不在 " + year + " 年，没有采用；需要的话，请修改 " + day.getYear() + " 年的日历。");
                    continue;
                }
                (stretch.kind() == Kind.OFF ? off : makeUp).add(day);
                names.merge(day, stretch.name(), (a, b) -> a.isEmpty() ? b : a);
            }
        }
        makeUp.stream().sorted().forEach(day -> {
            if (off.contains(day)) {
                problems.add(day + " 既写了放假，又写了上班，请改正。");
            } else if (!YearPlan.isWeekend(day)) {
                problems.add(day + " 是" + weekday(day) + "，本来就是工作日，不能写成调休上班。请核对日期和年份。");
            }
        });
        YearPlan plan = new YearPlan(year, off, makeUp);
        if (off.isEmpty()) {
            problems.add(
                    "没有读到 " + year + " 年的放假安排。请粘贴放假通知的正文，或者每行写一段，例如“" + year + "-10-01 至 " + year + "-10-07 放假 国庆节”。");
        } else {
            remark(reading, plan, names, notices);
        }
        return new Draft(plan, new TreeMap<>(names), List.copyOf(problems), List.copyOf(notices));
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    /** The stretches of the plan, in order of date, written as the editor reads them. */
    public String text() {
        return text(plan, names);
    }

    static String text(YearPlan plan, Map<LocalDate, String> names) {
        return stretches(plan, names).stream().map(SpecialDays::line).collect(Collectors.joining("\n"));
    }

    static List<SpecialDays> stretches(YearPlan plan, Map<LocalDate, String> names) {
        Set<LocalDate> special = new TreeSet<>(plan.off());
        special.addAll(plan.makeUp());
        List<SpecialDays> stretches = new ArrayList<>();
        for (LocalDate day : special) {
            Kind kind = plan.off().contains(day) ? Kind.OFF : Kind.WORK;
            String name = names.getOrDefault(day, "");
            SpecialDays before = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (before != null && kind == Kind.OFF && before.isContinuedBy(kind, day, name)) {
                stretches.set(stretches.size() - 1, new SpecialDays(kind, before.first(), day, name));
            } else {
                stretches.add(new SpecialDays(kind, day, day, name));
            }
        }
        return List.copyOf(stretches);
    }

    static String weekday(LocalDate day) {
        return "周" + "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1);
    }

    private static void remark(
            HolidayText.Reading reading, YearPlan plan, Map<LocalDate, String> names, List<String> notices) {
        String all = String.join(" ", names.values());
        List<String> missing =
                HOLIDAYS.stream().filter(name -> !all.contains(name)).toList();
        if (!missing.isEmpty()) {
            notices.add("没有读到这些节日：" + String.join("、", missing) + "。请确认是否漏了。");
        }
        if (plan.workingDays() < FEWEST || plan.workingDays() > MOST) {
            notices.add("全年 " + plan.workingDays() + " 个工作日，与往年（248 天左右）相差较多，请核对。");
        }
        if (reading.passedOver() > 0) {
            notices.add("有 " + reading.passedOver() + " 行与放假安排无关，已略过。");
        }
    }
}
