package org.chengxin.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.complaint.Complaints;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.grading.Chronicle;
import org.chengxin.grading.Gradings;
import org.chengxin.grading.Official;
import org.chengxin.grading.PastGrades;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.portal.PublicProfile.Rating;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the page behind a plate said at the end of a day: the grade then in force, and the records known then. What may not be
 * shown to the public today is not shown of the past either, since publicity that has ended, a repair and a correction
 * all mean that nobody is told any more (《信用修复管理办法》第三条; domain §3).
 */
@Component
class PastPages {

    private final Merchants merchants;
    private final Plates plates;
    private final Facts facts;
    private final Gradings gradings;
    private final PastGrades grades;
    private final Complaints complaints;
    private final Words words;
    private final Clock clock;

    PastPages(
            Merchants merchants,
            Plates plates,
            Facts facts,
            Gradings gradings,
            PastGrades grades,
            Complaints complaints,
            Words words,
            Clock clock) {
        this.merchants = merchants;
        this.plates = plates;
        this.facts = facts;
        this.gradings = gradings;
        this.grades = grades;
        this.complaints = complaints;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Empty for a token that no plate has; of a plate that ended the page that says so, whatever the day.
     *
     * @throws Rejected for a day that has not come, or on which the merchant had no grade yet
     */
    @Transactional(readOnly = true)
    Optional<PublicProfile> of(String token, LocalDate day) {
        return plates.byToken(token).map(plate -> of(plate, day));
    }

    private PublicProfile of(PlateView plate, LocalDate day) {
        MerchantId id = plate.merchant();
        MerchantView merchant = merchants.find(id);
        if (!plate.isIssued()) {
            return ProfileWriter.ended(plate, merchant);
        }
        LocalDate today = LocalDate.now(clock);
        if (day.isAfter(today)) {
            throw new Rejected(day + " 还没有到，查不到那天的情况。请选今天或以前的日期。");
        }
        Official official =
                grades.on(id, day).orElseThrow(() -> new Rejected(day + " 这家商户还没有信用评价，查不到那天的情况。" + firstDay(id)));
        List<Fact> live = facts.liveOf(id);
        Consents consents = Consents.in(live, words.items());
        Set<FactId> tellable = live.stream()
                .filter(fact -> fact.publicFrom() == null || fact.isPublicOn(today))
                .filter(consents::cover)
                .map(Fact::id)
                .collect(Collectors.toSet());
        List<Fact> then = facts.knownOn(id, day).stream()
                .filter(fact -> tellable.contains(fact.id()))
                .toList();
        Rating rating = RatingWriter.of(
                official,
                gradings.onRecord(id, day).orElse(null),
                gradings.modelOn(official.assessment().asOf()),
                words.keeper(),
                tellable::contains);
        Chronicle chronicle =
                grades.since(id, day.minusMonths(TrendDrawing.MONTHS)).upTo(day);
        return ProfileWriter.valid(
                plate,
                merchant,
                rating,
                CourseWriter.of(chronicle),
                Voices.past(id, day, complaints),
                new PublicFacts(then, day, words));
    }

    private String firstDay(MerchantId merchant) {
        return grades.firstDayOf(merchant).map(first -> "最早可以查 " + first + "。").orElse("");
    }
}
