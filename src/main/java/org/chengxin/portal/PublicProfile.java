package org.chengxin.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page behind a plate shows, already masked and worded: what is not in here cannot leak from the page. Kept as
 * JSON in {@code portal_profile}, so a scan reads one row and asks nobody else.
 *
 * @param rating absent on a plate that no longer speaks for its merchant, and before the first assessment
 * @param course what the grade and the score were before
 * @param sections in the order of the plan's 四（三）; empty on a plate that ended
 */
record PublicProfile(PlateFace plate, Shop shop, @Nullable Rating rating, Course course, List<Section> sections) {

    PublicProfile {
        sections = List.copyOf(sections);
    }

    /** What stands on the plate itself, so that the reader can compare. */
    record PlateFace(
            String token,
            String serial,
            boolean issued,
            String state,
            LocalDate issuedOn,
            @Nullable LocalDate endedOn) {}

    /** Who and where the shop is. */
    record Shop(String name, String legalName, String address, boolean operating) {}

    /**
     * The grade with its reasons.
     *
     * @param by the authority that answers for it
     * @param css class of the grade's colour
     * @param score points with two decimals; absent in 观察期
     * @param scale where the lines between the grades are
     * @param since first day of the grade
     * @param pending what is on its way beside the grade: 申辩中, 异议中
     * @param because the answer in one sentence
     * @param conditions what still stands between the merchant and a better grade
     */
    record Rating(
            String by,
            String word,
            String shape,
            String css,
            String meaning,
            @Nullable String score,
            ScoreScale scale,
            String model,
            LocalDate assessedOn,
            LocalDate since,
            List<String> pending,
            String because,
            List<Reason> reasons,
            List<String> conditions,
            List<Dimension> dimensions) {}

    /** @param grades newest first; {@code scores} in the order of days */
    record Course(List<Held> grades, List<Mark> scores) {

        static final Course NONE = new Course(List.of(), List.of());

        Course {
            grades = List.copyOf(grades);
            scores = List.copyOf(scores);
        }
    }

    /** A grade that was in force, or still is where there is no last day. */
    record Held(
            String word,
            String css,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** A score shown from a day on. */
    record Mark(LocalDate day, String score) {}

    /** One line of the ledger in plain words, e.g. {@code −8.00}. */
    record Reason(String text, String points, boolean minus) {}

    /** Points of one dimension; {@code percent} draws the bar. */
    record Dimension(String name, String points, String max, int percent) {}

    /** One of the plan's kinds of information. */
    record Section(String id, String title, List<Entry> entries, List<String> notes) {}

    /** One published record with its source and date. */
    record Entry(
            String heading,
            @Nullable Tag tag,
            List<Row> rows,
            @Nullable String source,
            @Nullable LocalDate date) {

        Entry(String heading, List<Row> rows) {
            this(heading, null, rows, null, null);
        }
    }

    /** A word beside a record's heading; the tone is one of good, warn, bad, plain. */
    record Tag(String word, String tone) {}

    record Row(String label, String value) {}
}
