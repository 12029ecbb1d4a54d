package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;
import static org.chengxin.review.ReviewFixtures.aReviewOf;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentsChanged;
import org.chengxin.complaint.ComplaintsChanged;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.FactsChanged;
import org.chengxin.dossier.NewFact;
import org.chengxin.grading.AssessmentChanged;
import org.chengxin.grading.LotReassessed;
import org.chengxin.grading.StandingChanged;
import org.chengxin.merchant.MerchantChanged;
import org.chengxin.merchant.MerchantDetails;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantRegistered;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateChanged;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.review.Reviews;
import org.chengxin.review.ReviewsChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever changes what the scan page shows: what happens → the page of that plate says so. */
@IntegrationTest
class EventsReachThePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    Facts facts;

    @Autowired
    Reviews reviews;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private MerchantDetails details;
    private MerchantId merchant;
    private PlateView plate;
    private ScannedPage page;

    @BeforeEach
    void aPlateOnADoor() {
        MerchantFixtures.Builder door = aMerchant().withSign("开张大吉");
        details = door.details();
        merchant = merchants.register(details, anOfficer());
        plate = plates.issue(merchant, anOfficer());
        page = ScannedPage.of(mvc, jdbc, plate);
        assertThat(page.read()).contains("开张大吉");
    }

    /** Each event alone, after a change of which nothing else tells, brings the page up to date. */
    @TestFactory
    Stream<DynamicTest> everyEventThatIsListenedToRebuildsThePage() {
        return EVENTS.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey().getSimpleName(), () -> {
                    String sign = "改名为" + one.getKey().getSimpleName();
                    jdbc.update("update merchant_merchant set sign_name = ? where id = ?", sign, merchant.value());
                    assertThat(page.read()).as("nobody has told the page").doesNotContain(sign);

                    Object event = one.getValue().apply(plate);
                    transactions.executeWithoutResult(status -> events.publishEvent(event));
                    Settled.await(jdbc, String.valueOf(event).contains("scjg") ? "scjg" : merchant.toString());

                    assertThat(page.read()).contains(sign);
                }));
    }

    private static final Map<Class<?>, Function<PlateView, Object>> EVENTS = new LinkedHashMap<>();

    static {
        EVENTS.put(MerchantRegistered.class, plate -> new MerchantRegistered(plate.merchant()));
        EVENTS.put(MerchantChanged.class, plate -> new MerchantChanged(plate.merchant()));
        EVENTS.put(PlateChanged.class, plate -> new PlateChanged(plate.token(), plate.merchant()));
        EVENTS.put(ReviewsChanged.class, plate -> new ReviewsChanged(plate.merchant()));
        EVENTS.put(ComplaintsChanged.class, plate -> new ComplaintsChanged(plate.merchant()));
        EVENTS.put(
                FactsChanged.class,
                plate -> new FactsChanged(List.of(plate.merchant().value())));
        EVENTS.put(AssessmentChanged.class, plate -> new AssessmentChanged(plate.merchant()));
        EVENTS.put(StandingChanged.class, plate -> new StandingChanged(plate.merchant()));
        EVENTS.put(
                LotReassessed.class,
                plate -> new LotReassessed(
                        plate.merchant().value(), plate.merchant().value()));
        EVENTS.put(DepartmentsChanged.class, plate -> new DepartmentsChanged("scjg"));
    }

    @Test
    void noEventIsListenedToThatIsNotInTheTable() {
        assertThat(Stream.of(Rebuilding.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(ApplicationModuleListener.class))
                        .map(Method::getParameterTypes)
                        .map(types -> types[0]))
                .containsExactlyInAnyOrderElementsOf(EVENTS.keySet());
    }

    @Test
    void aNewSignStandsOnThePage() {
        MerchantDetails renamed = new MerchantDetails(
                details.name(),
                "换了招牌",
                details.creditCode(),
                details.registrationNumber(),
                details.operator(),
                details.phone(),
                details.address(),
                details.block(),
                details.trade(),
                details.openedOn());
        merchants.change(merchant, merchants.find(merchant).version(), renamed, anOfficer());
        assertThat(page.read()).contains("换了招牌").doesNotContain("开张大吉");
    }

    @Test
    void aShopThatHasClosedIsPraisedByNoPlate() {
        merchants.close(merchant, LocalDate.now(clock), "转行", anOfficer());
        assertThat(page.read()).contains("不再有效").doesNotContain("牌级自");
    }

    @Test
    void aReviewIsOnThePageWithoutAnyoneLeadingItThere() {
        aReviewOf(merchant).stars(4).saying("师傅手艺好，等得不久").sentTo(reviews);
        assertThat(page.read()).contains("师傅手艺好，等得不久", "4 星 1 条");
    }

    @Test
    void aFactComesAndGoes() {
        FactId listing = record("abnormal", Map.of("listed_on", today().toString(), "reason", "地址查无"));
        assertThat(page.read()).contains("地址查无");
        facts.withdraw(listing, "登记有误", anOfficer());
        assertThat(page.read()).doesNotContain("地址查无");
    }

    @Test
    void whoTakesBackTheAgreementToShowItsBillsIsShownNone() {
        bill(today().minusMonths(2), "是");
        assertThat(power()).contains("正常");
        bill(today().minusMonths(1), "否");
        assertThat(power()).contains("未公开").doesNotContain("正常");
    }

    private void bill(LocalDate month, String agreed) {
        record(
                "utility",
                Map.of("kind", "电", "period", YearMonth.from(month).toString(), "status", "正常", "authorised", agreed));
    }

    private String power() {
        String read = page.read();
        int at = read.indexOf("用电缴费");
        return read.substring(at, read.indexOf("</li>", at));
    }

    private FactId record(String item, Map<String, String> data) {
        return facts.record(new NewFact(merchant, item, null, "scjg", "scjg", data, null, null), anOfficer())
                .fact();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
