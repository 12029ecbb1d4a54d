package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.grading.Trend.Point;
import org.chengxin.grading.Trend.Source;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A merchant's score through time, along both axes: of any day, by what was known at the end of any other. What is reckoned
 * here is never stored, and never changes what was.
 */
@Component
class Scores {

    private static final int MOST_STORED = 1000;

    private final AssessmentHistory history;
    private final AssessmentRows rows;
    private final ScoringModels models;
    private final Facts facts;
    private final Merchants merchants;
    private final Clock clock;

    Scores(
            AssessmentHistory history,
            AssessmentRows rows,
            ScoringModels models,
            Facts facts,
            Merchants merchants,
            Clock clock) {
        this.history = history;
        this.rows = rows;
        this.models = models;
        this.facts = facts;
        this.merchants = merchants;
        this.clock = clock;
    }

    /**
     * The score of a day.
     *
     * @param reckoned what the model of that day says of what was known at the end of the other
     * @param onRecord what was held on the evening of that day; null before the first assessment
     * @param agree whether both give the same score and grade
     */
    record OfDay(
            LocalDate day,
            LocalDate known,
            AssessmentView reckoned,
            @Nullable Snapshot onRecord,
            boolean agree) {}

    OfDay of(MerchantId merchant, LocalDate day, LocalDate known) {
        LocalDate today = LocalDate.now(clock);
        if (known.isAfter(today)) {
            throw new Rejected("known", "“截至何日掌握”不能晚于今天（" + today + "）。");
        }
        if (day.isAfter(today.plusMonths(Trend.MONTHS_AHEAD))) {
            throw new Rejected("day", "只能推算一年以内（" + today.plusMonths(Trend.MONTHS_AHEAD) + " 以前）的分数。");
        }
        ScoringModel model = day.isAfter(today) ? models.from(today).apply(day) : models.on(day);
        List<Fact> then = facts.knownOn(merchant, known);
        Assessment reckoned =
                Assessor.assess(model, then, merchants.find(merchant).openedOn(), day);
        Snapshot onRecord = day.isAfter(today)
                ? null
                : rows.onRecord(merchant, day).findFirst().orElse(null);
        return new OfDay(
                day, known, AssessmentView.of(reckoned, model, fact -> true), onRecord, agree(reckoned, onRecord));
    }

    /** The line of the past two years and the year ahead. */
    List<Point> trend(MerchantId merchant) {
        LocalDate today = LocalDate.now(clock);
        LocalDate start = today.minusMonths(Trend.MONTHS_BACK);
        List<Fact> live = facts.liveOf(merchant);
        LocalDate openedOn = merchants.find(merchant).openedOn();
        List<Point> stored = Trend.stored(history.of(merchant, MOST_STORED)).stream()
                .filter(point -> !point.day().isBefore(start))
                .toList();
        LocalDate first = models.all().stream()
                .map(ScoringModel::effectiveFrom)
                .filter(from -> !from.isAfter(today))
                .min(LocalDate::compareTo)
                .filter(from -> from.isAfter(start))
                .orElse(start);
        Function<LocalDate, ScoringModel> inForce = models.from(today);
        return Trend.inOrder(
                stored,
                Trend.reckoned(Source.HINDSIGHT, new Prospect(inForce, openedOn), live, first, today),
                Trend.reckoned(
                        Source.PROJECTION,
                        new Prospect(inForce, openedOn),
                        live,
                        today,
                        today.plusMonths(Trend.MONTHS_AHEAD)));
    }

    private static boolean agree(Assessment reckoned, @Nullable Snapshot onRecord) {
        return onRecord != null
                && onRecord.assessment().score().compareTo(reckoned.score()) == 0
                && onRecord.assessment().grade() == reckoned.grade();
    }
}
