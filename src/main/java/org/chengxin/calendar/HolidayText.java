package org.chengxin.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.calendar.SpecialDays.Kind;
import org.chengxin.shared.HalfWidth;

/**
 * Reads the holidays of a year from text: lines of a table ({@code 2026-10-01 至 2026-10-07 放假 国庆节}), or the sentences of the
 * State Council's own notice ({@code 七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。}).
 */
final class HolidayText {

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern NUMBERING = Pattern.compile("^\\s*[一二三四五六七八九十\\d]{1,3}[、.]\\s*(?!\\d)");
    private static final Pattern SPAN = Pattern.compile("(?:(\\d{4})[-年/.])?(\\d{1,2})[-月/.](\\d{1,2})日?"
            + "(?:\\s*(?:至|到|~|—+|\\s-\\s)\\s*(?:(?:(\\d{4})[-年/.])?(\\d{1,2})[-月/.])?(\\d{1,2})日?)?");
    private static final Pattern TOTAL = Pattern.compile("共\\s*(\\d+)\\s*天");
    private static final Pattern NAME = Pattern.compile("([\\p{IsHan}、]{2,12})\\s*:");
    private static final Pattern LAST_NAME = Pattern.compile("(?:放假|上班|休|班)[\\s,|]+([\\p{IsHan}、]{2,12})\\s*$");

    private final int year;
    private final List<SpecialDays> found = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int passedOver;

    private HolidayText(int year) {
        this.year = year;
    }

    /**
     * What was read.
     *
     * @param problems sentences on lines that speak of holidays but cannot be read
     * @param passedOver lines that say nothing of holidays (title, greeting, signature)
     */
    record Reading(List<SpecialDays> days, List<String> problems, int passedOver) {}

    static Reading read(int year, String text) {
        HolidayText reader = new HolidayText(year);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                reader.line(number, line.strip());
            }
        }
        return new Reading(List.copyOf(reader.found), List.copyOf(reader.problems), reader.passedOver);
    }

    private void line(int number, String raw) {
        String text = BRACKETS.matcher(HalfWidth.of(raw)).replaceAll("");
        if (!text.contains("放假") && !text.contains("上班") || !text.matches(".*\\d.*")) {
            passedOver++;
            return;
        }
        text = NUMBERING.matcher(text).replaceFirst("");
        Matcher named = NAME.matcher(text);
        Matcher trailing = LAST_NAME.matcher(text);
        String name = named.lookingAt() ? named.group(1) : trailing.find() ? trailing.group(1) : "";
        boolean any = false;
        int off = 0;
        for (String clause : text.split("[。;]")) {
            Kind kind = clause.contains("上班") ? Kind.WORK : clause.contains("放假") ? Kind.OFF : null;
            String dates = clause.split("放假|上班", 2)[0];
            Matcher span = SPAN.matcher(dates);
            while (kind != null && span.find()) {
                any = true;
                off += take(number, kind, span, name);
            }
        }
        Matcher total = TOTAL.matcher(text);
        if (!any) {
            problems.add("第 " + number + " 行没有读出日期：" + raw);
        } else if (total.find() && Integer.parseInt(total.group(1)) != off) {
            problems.add("第 " + number + " 行写的是共 " + total.group(1) + " 天，读出 " + off + " 天，请核对：" + raw);
        }
    }

    /** Takes one stretch; returns how many days off it has. */
    private int take(int number, Kind kind, Matcher span, String name) {
        try {
            LocalDate first = day(span.group(1), span.group(2), span.group(3), year);
            LocalDate last = span.group(6) == null
                    ? first
                    : day(
                            span.group(4),
                            span.group(5) == null ? span.group(2) : span.group(5),
                            span.group(6),
                            first.getYear());
            if (last.isBefore(first) && span.group(4) == null) {
                last = last.plusYears(1);
            }
            if (last.isBefore(first) || first.plusDays(30).isBefore(last)) {
                problems.add("第 " + number + " 行的起止日期不对：" + first + " 至 " + last);
                return 0;
            }
            SpecialDays days = new SpecialDays(kind, first, last, name);
            found.add(days);
            return kind == Kind.OFF ? days.days().size() : 0;
        } catch (DateTimeException e) {
            problems.add("第 " + number + " 行有不存在的日期：" + span.group());
            return 0;
        }
    }

    private static LocalDate day(String year, String month, String day, int otherwise) {
        return LocalDate.of(
                year == null ? otherwise : Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
