package org.chengxin.complaint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.shared.HalfWidth;

/**
 * A day as people write it where the browser shows a plain box: 2026-11-20, 2026.11.20, 2026年11月20日, 11月20日, 11.20, 昨天. Without a year it
 * is the last such day.
 */
final class WrittenDay {

    /** What to say of anything else. */
    static final String UNREADABLE = "看不懂这个日期。请写成 2026-11-20 或者 11月20日 这样；记不清的可以不填。";

    private static final Pattern FULL =
            Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Map<String, Integer> DAYS_AGO = Map.of("今天", 0, "昨天", 1, "前天", 2);

    private WrittenDay() {}

    /** The day; empty where nobody could say which one is meant. */
    static Optional<LocalDate> read(String written, LocalDate today) {
        String text = HalfWidth.of(written).strip();
        Integer ago = DAYS_AGO.get(text);
        if (ago != null) {
            return Optional.of(today.minusDays(ago));
        }
        for (Pattern pattern : List.of(FULL, DIGITS)) {
            Matcher full = pattern.matcher(text);
            if (full.matches()) {
                return day(number(full, 1), number(full, 2), number(full, 3));
            }
        }
        Matcher part = SHORT.matcher(text);
        if (!part.matches()) {
            return Optional.empty();
        }
        return day(today.getYear(), number(part, 1), number(part, 2))
                .filter(day -> !day.isAfter(today))
                .or(() -> day(today.getYear() - 1, number(part, 1), number(part, 2)));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            // The 31st of a short month: what is not a day is answered as what nobody can read.
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
