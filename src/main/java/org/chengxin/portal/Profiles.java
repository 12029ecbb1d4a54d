package org.chengxin.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengxin.complaint.Complaints;
import org.chengxin.dossier.Facts;
import org.chengxin.grading.Assessment;
import org.chengxin.grading.Gradings;
import org.chengxin.grading.Official;
import org.chengxin.grading.PastGrades;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.portal.PublicProfile.Course;
import org.chengxin.portal.PublicProfile.Rating;
import org.chengxin.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the public profiles ahead of the scans. Rebuilding reads everything anew and is therefore idempotent; rebuilds of
 * one merchant wait for each other, so the last one has seen the latest of all.
 */
@Component
class Profiles {

    private final ProfileRows rows;
    private final Merchants merchants;
    private final Plates plates;
    private final Facts facts;
    private final Gradings gradings;
    private final PastGrades past;
    private final Reviews reviews;
    private final Complaints complaints;
    private final Words words;
    private final JsonMapper json;
    private final Clock clock;

    Profiles(
            ProfileRows rows,
            Merchants merchants,
            Plates plates,
            Facts facts,
            Gradings gradings,
            PastGrades past,
            Reviews reviews,
            Complaints complaints,
            Words words,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.merchants = merchants;
        this.plates = plates;
        this.facts = facts;
        this.gradings = gradings;
        this.past = past;
        this.reviews = reviews;
        this.complaints = complaints;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** Rebuilds every profile of the merchant, those of its former plates included, and its line in the listing. */
    @Transactional
    void rebuild(MerchantId id) {
        rows.serialise(id);
        LocalDate today = LocalDate.now(clock);
        MerchantView merchant = merchants.find(id);
        Optional<Official> official = gradings.official(id);
        PublicFacts known = new PublicFacts(facts.liveOf(id), today, words);
        Assessment held = gradings.current(id).orElse(null);
        Rating rating = official.map(one -> RatingWriter.of(
                        one, held, gradings.modelOn(one.assessment().asOf()), words.keeper()))
                .orElse(null);
        Course course = CourseWriter.of(past.since(id, today.minusMonths(TrendDrawing.MONTHS)));
        Voices voices = Voices.now(id, today, reviews, complaints);
        LocalDate nextChange = Stream.of(known.nextChange(), voices.nextChange(today))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<PlateView> all = plates.of(id);
        for (PlateView plate : all) {
            PublicProfile profile = plate.isIssued()
                    ? ProfileWriter.valid(plate, merchant, rating, course, voices, known)
                    : ProfileWriter.ended(plate, merchant);
            rows.store(
                    plate.token(),
                    id,
                    plate.state().name(),
                    plate.isIssued() ? nextChange : null,
                    json.writeValueAsString(profile));
        }
        list(merchant, official, all.stream().filter(PlateView::isIssued).findFirst());
    }

    private void list(MerchantView merchant, Optional<Official> official, Optional<PlateView> plate) {
        Optional<Official> rated = official.filter(one -> one.grade().isRated());
        rows.list(
                new ProfileRows.Listing(
                        merchant.id().value(),
                        merchant.signName(),
                        merchant.address(),
                        merchant.isOperating(),
                        official.map(one -> one.grade().name()).orElse(null),
                        rated.map(one -> one.assessment().score()).orElse(null),
                        plate.map(PlateView::token).orElse(null)),
                official.map(Official::since).orElse(null));
    }
}
