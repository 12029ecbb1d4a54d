package org.chengxin.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of days that differs from plain weekdays and weekends.
 *
 * @param name the holiday it belongs to; empty where unknown
 */
record SpecialDays(Kind kind, LocalDate first, LocalDate last, String name) {

    /** Off although a weekday, or worked although a weekend. */
    enum Kind {
        OFF("放假"),
        WORK("上班");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public List<LocalDate> days() {
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .toList();
    }

    /** Whether the day belongs to the same stretch, right behind it. */
    boolean isContinuedBy(Kind other, LocalDate day, String otherName) {
        return kind == other && name.equals(otherName) && last.plusDays(1).equals(day);
    }

    /** One line as the editor shows and reads it, e.g. {@code 2026-10-01 至 2026-10-07 放假 国庆节}. */
    public String line() {
        return (first.equals(last) ? first.toString() : first + " 至 " + last) + " " + kind.label()
                + (name.isEmpty() ? "" : " " + name);
    }
}
