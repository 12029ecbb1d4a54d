package org.chengxin.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.shared.HalfWidth;

/**
 * Dates as departments write them: 2026/11/22, 2026-11-22, 2026.11.22, 2026年11月22日, 20261122, with or without a time
 * behind, and Excel serial day numbers (domain.md §6). A day that does not exist is no date.
 */
public final class DateText {

    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日?)(?:[ T]*\\d{1,2}:.*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("([2-8]\\d{4})(?:\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private DateText() {}

    public static Optional<LocalDate> parse(String text) {
        String date = HalfWidth.of(text).strip();
        Matcher parts = PARTS.matcher(date);
        if (!date.contains(":")) {
            parts = PARTS.matcher(date.replace(" ", ""));
        }
        if (parts.matches()) {
            boolean chinese = parts.group(2) == null;
            return day(parts.group(1), parts.group(chinese ? 4 : 2), parts.group(chinese ? 5 : 3));
        }
        Matcher compact = COMPACT.matcher(date);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher serial = SERIAL.matcher(date);
        return serial.matches() ? Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1)))) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= 1900 && date.getYear() < 2200 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
