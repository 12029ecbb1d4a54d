package org.chengxin.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chengxin.portal.PublicProfile.Mark;

/**
 * The scores shown in the last two years as a line of steps in a box of {@value #WIDTH} by 100, with the same in words.
 *
 * @param line points of an SVG polyline
 * @param from left edge of the box
 * @param until right edge
 * @param drawn whether there is a line to be seen; on the first day there is only a word
 * @param words what the line says
 */
record TrendDrawing(String line, LocalDate from, LocalDate until, boolean drawn, String words) {

    static final int WIDTH = 300;
    static final int MONTHS = 24;
    private static final int FEWEST_DAYS = 30;

    /** @param day right edge; empty where nothing was shown up to then */
    static Optional<TrendDrawing> of(List<Mark> marks, LocalDate day) {
        LocalDate earliest = day.minusMonths(MONTHS);
        List<Mark> shown =
                marks.stream().filter(mark -> !mark.day().isAfter(day)).toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = shown.get(0).day();
        LocalDate begun = first.isBefore(earliest) ? earliest : first;
        LocalDate from = begun.isAfter(day.minusDays(FEWEST_DAYS)) ? day.minusDays(FEWEST_DAYS) : begun;
        StringBuilder line = new StringBuilder();
        String before = null;
        for (Mark mark : shown) {
            double x = across(mark.day(), from, day);
            if (before != null) {
                point(line, x, before);
            }
            point(line, x, mark.score());
            before = mark.score();
        }
        point(line, WIDTH, shown.get(shown.size() - 1).score());
        return Optional.of(
                new TrendDrawing(line.toString().strip(), from, day, begun.isBefore(day), words(shown, begun)));
    }

    private static double across(LocalDate day, LocalDate from, LocalDate until) {
        long whole = ChronoUnit.DAYS.between(from, until);
        return Math.max(0, (double) WIDTH * ChronoUnit.DAYS.between(from, day) / whole);
    }

    private static void point(StringBuilder line, double x, String score) {
        line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, 100 - new BigDecimal(score).doubleValue()));
    }

    private static String words(List<Mark> shown, LocalDate begun) {
        String now = shown.get(shown.size() - 1).score();
        List<String> scores = shown.stream().map(Mark::score).toList();
        String lowest =
                scores.stream().min(Comparator.comparing(BigDecimal::new)).orElseThrow();
        String highest =
                scores.stream().max(Comparator.comparing(BigDecimal::new)).orElseThrow();
        return lowest.equals(highest)
                ? begun + " 以来一直是 " + now + " 分。"
                : begun + " 以来最低 " + lowest + " 分，最高 " + highest + " 分，现在 " + now + " 分。";
    }
}
