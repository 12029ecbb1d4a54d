package org.chengxin.complaint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.shared.HalfWidth;
import org.chengxin.workbook.DateText;

/**
 * A day as a citizen tells it: whatever {@link DateText} reads, and without a year, 11月20日 or 昨天, the last such day. A date field of its
 * own type would leave the whole form unread where the day is not.
 */
final class WrittenDay {

    /** What to say of anything else. */
    static final String UNREADABLE = "看不懂这个日期。请写成 2026-11-20 或者 11月20日 这样；记不清的可以不填。";

    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})[-./月](\\d{1,2})[日号]?");
    private static final Map<String, Integer> DAYS_AGO = Map.of("今天", 0, "昨天", 1, "前天", 2);

    private WrittenDay() {}

    /** The day; empty where nobody could say which one is meant. */
    static Optional<LocalDate> read(String written, LocalDate today) {
        String text = HalfWidth.of(written).replaceAll("\\s", "");
        Integer ago = DAYS_AGO.get(text);
        if (ago != null) {
            return Optional.of(today.minusDays(ago));
        }
        Matcher part = SHORT.matcher(text);
        if (!part.matches()) {
            return DateText.parse(written);
        }
        return day(today.getYear(), part).filter(day -> !day.isAfter(today)).or(() -> day(today.getYear() - 1, part));
    }

    private static Optional<LocalDate> day(int year, Matcher part) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2))));
        } catch (DateTimeException none) {
            // The 31st of a short month: what is not a day is answered as what nobody can read.
            return Optional.empty();
        }
    }
}
