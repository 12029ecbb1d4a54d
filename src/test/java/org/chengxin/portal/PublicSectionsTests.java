package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.portal.PublicProfileFixtures.SILENCE;
import static org.chengxin.portal.PublicProfileFixtures.TODAY;
import static org.chengxin.portal.PublicProfileFixtures.facts;
import static org.chengxin.portal.PublicProfileFixtures.licence;
import static org.chengxin.portal.PublicProfileFixtures.penalty;
import static org.chengxin.portal.PublicProfileFixtures.published;
import static org.chengxin.portal.PublicProfileFixtures.secret;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.complaint.Category;
import org.chengxin.complaint.ComplaintSummary;
import org.chengxin.dossier.Fact;
import org.chengxin.portal.PublicProfile.Entry;
import org.chengxin.portal.PublicProfile.Row;
import org.chengxin.portal.PublicProfile.Section;
import org.chengxin.review.PublicReview;
import org.chengxin.review.ReviewSummary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PublicSectionsTests {

    @Test
    void aPenaltyIsShownOnTheLastDayOfPublicityAndNotTheDayAfter() {
        Fact last = penalty(TODAY.minusYears(1), "一般", Map.of("violation", "无照经营"));
        Fact over = penalty(TODAY.minusYears(1).minusDays(1), "一般", Map.of("violation", "占道经营"));

        assertThat(headings(PublicRecords.penalties(facts(last, over), "店"))).containsExactly("无照经营");
    }

    @Test
    void onlyFoodGradeAIsPraise() {
        List<String> tones = Stream.of("A", "B", "C")
                .map(level -> ProfileWriter.foodGrade(published("food_grade", TODAY, Map.of("level", level)), facts()))
                .map(entry -> Objects.requireNonNull(entry.tag()).tone())
                .toList();
        assertThat(tones).containsExactly("good", "plain", "warn");
    }

    @Test
    void anEmptySectionSaysSo() {
        Section penalties = PublicRecords.penalties(facts(), "店");
        assertThat(penalties.entries()).isEmpty();
        assertThat(penalties.notes()).containsExactly("没有仍在公示期内的行政处罚信息。");
    }

    @Test
    void aLicenceTellsWhetherItHolds() {
        Section licences = PublicRecords.licences(facts(
                licence("甲证", TODAY.plusDays(31)),
                licence("乙证", TODAY),
                licence("丙证", TODAY.minusDays(1)),
                licence("丁证", LocalDate.of(2099, 12, 31))));

        assertThat(licences.entries())
                .extracting(entry -> entry.heading() + entry.tag().word())
                .containsExactlyInAnyOrder("甲证有效", "乙证即将到期", "丙证已过期", "丁证有效");
        assertThat(licences.entries().stream().flatMap(entry -> entry.rows().stream()))
                .contains(new Row("有效期", "2024-03-01 至 长期"));
    }

    /** Domain §4: of tax credit only the officially published A level. */
    @Test
    void onlyLevelAOfTaxCreditIsTold() {
        Section a = PublicStatements.tax(facts(secret("tax_credit", TODAY, Map.of("year", "2025", "level", "A"))));
        Section b = PublicStatements.tax(facts(secret("tax_credit", TODAY, Map.of("year", "2025", "level", "D"))));

        assertThat(headings(a)).containsExactly("2025 年度纳税信用 A 级");
        assertThat(b).isEqualTo(PublicStatements.tax(facts()));
    }

    @Test
    void anOldLevelADoesNotOutliveALaterLevel() {
        Section tax = PublicStatements.tax(facts(
                secret("tax_credit", TODAY.minusYears(1), Map.of("year", "2024", "level", "A")),
                secret("tax_credit", TODAY, Map.of("year", "2025", "level", "B"))));

        assertThat(tax.entries()).isEmpty();
    }

    @Test
    void arrearsOfElectricityReadLikeNoAuthorisation() {
        Section arrears = PublicStatements.utilities(facts(
                secret("utility", TODAY, Map.of("kind", "电", "period", "2026-10", "status", "欠费", "authorised", "是"))));
        Section unauthorised = PublicStatements.utilities(facts(
                secret("utility", TODAY, Map.of("kind", "电", "period", "2026-10", "status", "正常", "authorised", "否"))));

        assertThat(arrears).isEqualTo(unauthorised).isEqualTo(PublicStatements.utilities(facts()));
    }

    @Test
    void anAuthorisedNormalAccountIsTold() {
        Section normal = PublicStatements.utilities(facts(
                secret("utility", TODAY, Map.of("kind", "电", "period", "2026-10", "status", "正常", "authorised", "是"))));

        Entry power = normal.entries().get(1);
        assertThat(power.heading() + power.tag().word()).isEqualTo("用电缴费正常");
        assertThat(power.rows()).containsExactly(new Row("账期", "2026-10"));
        assertThat(power.source() + power.date()).isEqualTo("张店区swj" + TODAY);
    }

    @Test
    void reviewsOfAllChannelsAreWeighedByTheirNumber() {
        Section reviews = ReviewsWriter.of(
                SILENCE,
                facts(
                        secret("review", TODAY.minusMonths(1), Map.of("average", "4.9", "count", "9")),
                        secret("review", TODAY.minusMonths(2), Map.of("average", "3.9", "count", "1")),
                        secret("review", TODAY.minusMonths(13), Map.of("average", "1.0", "count", "1000"))));

        assertThat(reviews.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.rows())
                        .containsExactly(new Row("评价数量", "10 条"), new Row("平均分", "4.8 分（满分 5 分）")));
        assertThat(reviews.notes()).containsExactly("还没有人在线评价这家店。");
    }

    @Test
    void noAverageOfAFewVoicesAndNoSecondOneBesideTheOnlineReviews() {
        Fact few = secret("review", TODAY.minusMonths(1), Map.of("average", "1.0", "count", "4"));
        Fact many = secret("review", TODAY.minusMonths(2), Map.of("average", "4.9", "count", "40"));
        Fact own = secret("review", TODAY.minusMonths(3), Map.of("average", "3.5", "count", "1"));
        ReviewSummary five = new ReviewSummary(12, 6, new BigDecimal("4.1"), 5, List.of(2L, 3L, 1L, 0L, 0L));

        assertThat(rowsOfAllChannels(SILENCE.reviews(), few, own)).containsExactly(new Row("评价数量", "4 条"));
        assertThat(rowsOfAllChannels(five, few, many, own)).containsExactly(new Row("评价数量", "44 条"));
        assertThat(rowsOfAllChannels(null, many)).containsExactly(new Row("评价数量", "40 条"));
        assertThat(rowsOfAllChannels(SILENCE.reviews(), own)).isEmpty();
    }

    /** The fact of three months ago is the one that only repeats online reviews. */
    private static List<Row> rowsOfAllChannels(ReviewSummary online, Fact... facts) {
        Set<UUID> own = Stream.of(facts)
                .filter(fact -> fact.validFrom().equals(TODAY.minusMonths(3)))
                .map(fact -> fact.id().value())
                .collect(Collectors.toSet());
        return ReviewsWriter.of(new Voices(online, List.of(), own, SILENCE.complaints()), facts(facts))
                .entries()
                .stream()
                .filter(entry -> entry.heading().startsWith("按月汇总"))
                .flatMap(entry -> entry.rows().stream())
                .toList();
    }

    @Test
    void aReviewIsShownWithTheAnswerAndNothingThatCouldNameAnyone() {
        PublicReview review = new PublicReview(
                UUID.randomUUID(),
                4,
                List.of("服务好"),
                "味道不错，老板电话13805331234",
                List.of(),
                "2026-11",
                false,
                "谢谢光临",
                TODAY);
        Section reviews = ReviewsWriter.of(
                new Voices(
                        new ReviewSummary(12, 6, new BigDecimal("4.1"), 5, List.of(2L, 3L, 1L, 0L, 0L)),
                        List.of(review),
                        Set.of(),
                        SILENCE.complaints()),
                facts());

        assertThat(reviews.entries().get(0).rows())
                .containsExactly(
                        new Row("评价数量", "6 条"),
                        new Row("平均分", "4.1 分（满分 5 分）"),
                        new Row("分布", "5 星 2 条，4 星 3 条，3 星 1 条，2 星 0 条，1 星 0 条"));
        assertThat(reviews.entries().get(1).rows())
                .containsExactly(new Row("标签", "服务好"), new Row("内容", "味道不错，老板电话138****1234"), new Row("商户回复", "谢谢光临"));
        assertThat(reviews.entries().get(1).source()).isEqualTo("消费者评价，2026-11");
    }

    @Test
    void tooFewReviewsShowNoAverage() {
        Section reviews = ReviewsWriter.of(
                new Voices(
                        new ReviewSummary(12, 4, null, 5, List.of(4L, 0L, 0L, 0L, 0L)),
                        List.of(),
                        Set.of(),
                        SILENCE.complaints()),
                facts());

        assertThat(reviews.entries().get(0).rows()).noneMatch(row -> row.label().equals("平均分"));
        assertThat(reviews.notes()).anyMatch(note -> note.contains("满 5 条才显示"));
    }

    @Test
    void complaintsAreToldInSumsAndSecretChangesInThemAreLookedForEachDay() {
        Voices voices = new Voices(
                SILENCE.reviews(),
                List.of(),
                Set.of(),
                new ComplaintSummary(12, 4, 3, 2, List.of(new ComplaintSummary.Count(Category.values()[0], 3, 2))));
        Section complaints =
                ComplaintsWriter.of(voices, facts(secret("complaint", TODAY.minusMonths(1), Map.of("kind", "责任投诉"))));

        assertThat(complaints.entries().get(0).rows())
                .containsExactly(
                        new Row("已受理", "4 件"),
                        new Row("已办结", "3 件，办结率 75%"),
                        new Row("其中和解", "2 件，和解率 67%"),
                        new Row(Category.values()[0].label(), "办结 3 件"));
        assertThat(complaints.entries().get(1).rows()).containsExactly(new Row("责任投诉", "1 件"));
        assertThat(voices.nextChange(TODAY)).isEqualTo(TODAY.plusDays(1));
        assertThat(SILENCE.nextChange(TODAY)).isNull();
    }

    @Test
    void ofAComplaintThatMayNotBeToldOfTheBlameIsNotToldEither() {
        Fact told = secret("complaint", TODAY.minusMonths(1), Map.of("kind", "责任投诉"));
        Fact withheld = secret("complaint", TODAY.minusMonths(2), Map.of("kind", "处理超期", "number", "投诉〔2026〕7号"));
        Voices voices = new Voices(
                SILENCE.reviews(),
                List.of(),
                Set.of(),
                new ComplaintSummary(12, 0, 0, 0, List.of(), Set.of("投诉〔2026〕7号")));

        assertThat(ComplaintsWriter.of(voices, facts(told, withheld)).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.rows()).containsExactly(new Row("责任投诉", "1 件")));
        assertThat(ComplaintsWriter.of(voices, facts(withheld)).entries()).isEmpty();
    }

    @Test
    void thePageNamesTheStatutoryChannel() {
        assertThat(ComplaintsWriter.of(SILENCE, facts()).notes()).anyMatch(note -> note.contains("法定渠道是 12315"));
    }

    @Test
    void aPageNeverGrowsWithTheDossier() {
        Fact[] many = IntStream.range(0, 40)
                .mapToObj(i -> penalty(TODAY.minusDays(i), "一般", Map.of("violation", "第" + i + "次")))
                .toArray(Fact[]::new);
        Section penalties = PublicRecords.penalties(facts(many), "店");

        assertThat(headings(penalties)).startsWith("第0次").hasSize(PublicRecords.MOST);
        assertThat(penalties.notes()).containsExactly("共 40 条，这里列出最近 8 条。");
    }

    @Test
    void theNextChangeIsTheFirstEnd() {
        PublicFacts known = facts(
                penalty(TODAY.minusMonths(11), "一般", Map.of()),
                licence("甲证", TODAY.plusDays(9)),
                published("pledge", TODAY.minusYears(2), Map.of()));

        assertThat(known.nextChange()).isEqualTo(TODAY.plusDays(9));
        assertThat(facts().nextChange()).isNull();
    }

    @Test
    void aProfileSurvivesItsWayThroughTheDatabase() {
        JsonMapper json = JsonMapper.builder().build();
        PublicProfile profile = PublicProfileFixtures.full("晶味小馆", "张店区晶味餐饮店");

        assertThat(json.readValue(json.writeValueAsString(profile), PublicProfile.class))
                .isEqualTo(profile);
    }

    private static List<String> headings(Section section) {
        return section.entries().stream().map(Entry::heading).toList();
    }
}
