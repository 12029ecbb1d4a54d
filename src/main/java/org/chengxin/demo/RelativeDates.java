package org.chengxin.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the demo's dates relative to the day it is laid out: {@code @-30} is thirty days ago, {@code @Y-400} the year
 * four hundred days ago, {@code @M-1} last month.
 */
record RelativeDates(LocalDate today) {

    private static final Pattern YEAR = Pattern.compile("@Y(-?\\d+)");
    private static final Pattern MONTH = Pattern.compile("@M(-?\\d+)");
    private static final Pattern DAY = Pattern.compile("@(-?\\d+)");

    String in(String text) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        String dated =
                replace(YEAR, text, days -> String.valueOf(today.plusDays(days).getYear()));
        dated = replace(
                MONTH, dated, months -> YearMonth.from(today).plusMonths(months).toString());
        return replace(DAY, dated, days -> today.plusDays(days).toString());
    }

    private interface Shift {
        String by(long amount);
    }

    private static String replace(Pattern pattern, String text, Shift shift) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(result, Matcher.quoteReplacement(shift.by(Long.parseLong(matcher.group(1)))));
        }
        return matcher.appendTail(result).toString();
    }
}
