package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
class GradingScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Gradings gradings;

    @Autowired
    AssessmentHistory history;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    Clock clock;

    private MerchantId shop;
    private FactId penalty;
    private String trade;

    @BeforeEach
    void aShopWithOnePenalty() {
        LocalDate today = LocalDate.now(clock);
        shop = aMerchant().named("水晶街榜单店").trading("榜单业态" + System.nanoTime()).registeredIn(merchants);
        trade = merchants.find(shop).trade();
        facts.record(Recorded.inspection(shop, "明码标价", today.minusMonths(1)), anOfficer());
        penalty = facts.record(Recorded.penalty(shop, "一般", today.minusMonths(1)), anOfficer())
                .fact();
        gradings.assess(shop);
    }

    @Test
    void theRankingShowsGradeScoreAndReason() {
        String because = gradings.current(shop).orElseThrow().because();
        assertThat(mvc.get().uri("/console/gradings").param("trade", trade).with(SignedIn.as(Role.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("试验店", "蓝牌", "◆", because)
                .contains("不低于 95%", "观察期和已停业的商户不计入");
    }

    @Test
    void theRankingNarrowsByGradeAndIsReadOnlyForOfficersAndApprovers() {
        assertThat(mvc.get()
                        .uri("/console/gradings")
                        .param("trade", trade)
                        .param("grade", "RED")
                        .with(SignedIn.as(Role.APPROVER)))
                .hasStatusOk()
                .bodyText()
                .contains("没有符合条件的商户");
        assertThat(mvc.get().uri("/console/gradings").with(SignedIn.as(Role.REPORTER)))
                .hasStatus(403);
    }

    @Test
    void theRankingNarrowsByDimensionAndMovementAndTakesBlankFieldsForAny() {
        assertThat(mvc.get()
                        .uri("/console/gradings?grade=&block=&dimension=&since=&movement=ANY")
                        .param("trade", trade)
                        .with(SignedIn.as(Role.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("试验店");
        assertThat(mvc.get()
                        .uri("/console/gradings?since=2020-01-01&movement=ANY")
                        .param("trade", trade)
                        .with(SignedIn.as(Role.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("2020-01-01 晚", "未评");
        assertThat(mvc.get()
                        .uri("/console/gradings?dimension=fire&since=2020-01-01&movement=FALLEN")
                        .param("trade", trade)
                        .with(SignedIn.as(Role.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("没有符合条件的商户");
        assertThat(mvc.get()
                        .uri("/console/gradings?since=&movement=FALLEN")
                        .param("trade", trade)
                        .with(SignedIn.as(Role.OFFICER)))
                .as("a movement without a day is one within a month")
                .hasStatusOk()
                .bodyText()
                .contains("没有符合条件的商户", LocalDate.now(clock).minusMonths(1).toString());
    }

    @Test
    void theListsAreReadAndPrintedAsOfADayAndClosedToReporters() {
        assertThat(mvc.get().uri("/console/gradings/lists?grade=BLUE").with(SignedIn.as(Role.APPROVER)))
                .hasStatusOk()
                .bodyText()
                .contains("蓝榜", "不是严重失信主体名单", "导出表格");
        assertThat(mvc.get()
                        .uri("/console/gradings/lists?grade=BLACK&day=2020-01-01")
                        .with(SignedIn.as(Role.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("截至 2020-01-01 晚，黑榜上没有商户");
        assertThat(mvc.get()
                        .uri("/console/gradings/lists/print?grade=YELLOW&day=2020-01-01")
                        .with(SignedIn.as(Role.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("街区信用黄榜", "榜上没有商户");
        for (String address : List.of("/lists", "/lists/print", "/lists.xlsx")) {
            assertThat(mvc.get().uri("/console/gradings" + address).with(SignedIn.as(Role.REPORTER)))
                    .hasStatus(403);
        }
    }

    @Test
    void anOrderThatIsNotAllowedAndABrokenPageKeyDoNotReachTheDatabase() {
        assertThat(mvc.get()
                        .uri("/console/gradings")
                        .param("sort", "score; drop table x")
                        .with(SignedIn.as(Role.OFFICER)))
                .hasStatus4xxClientError();
        assertThat(mvc.get()
                        .uri("/console/gradings")
                        .param("after", "1 or 1=1~" + shop)
                        .with(SignedIn.as(Role.OFFICER)))
                .hasStatusOk();
    }

    @Test
    void theMerchantPageAnswersWhyLineByLineWithLinksToTheFacts() throws Exception {
        String html = why(SignedIn.as(Role.OFFICER));
        assertThat(html)
                .contains("机器评价", "一般行政处罚", "−8", "未明码标价")
                .contains("/console/facts/" + penalty)
                .contains("红牌条件", "尚未签署诚信经营信用承诺书", "一票否决")
                .contains("一年内没有新信息时", "还可以争取的加分", "最近的评价")
                .doesNotContain("style=", "onclick");
    }

    @Test
    void aDepartmentReadsOnlyPublicWordsOfFactsThatAreNotItsOwn() throws Exception {
        FactId minor = facts.record(
                        Recorded.penalty(shop, "轻微", LocalDate.now(clock).minusDays(1)), anOfficer())
                .fact();
        gradings.assess(shop);
        assertThat(why(SignedIn.in("swj", Role.REPORTER)))
                .contains("轻微违规记录（依规不公示详情）")
                .doesNotContain("/console/facts/" + minor, "/console/gradings/");
    }

    @Test
    void aStoredAssessmentHasItsOwnPage() {
        var entry = history.of(shop, 1).get(0);
        assertThat(mvc.get().uri("/console/gradings/{id}", entry.id()).with(SignedIn.as(Role.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("水晶街榜单店", "评价存入后不再改动", "/console/facts/" + penalty);
    }

    @Test
    void theModelIsPrintedFromItsData() {
        assertThat(mvc.get().uri("/console/models").with(SignedIn.as(Role.REPORTER)))
                .hasStatusOk()
                .bodyText()
                .contains("街区信用评价默认模型（第 1 版）", "市场监管", "满分 100 分")
                .contains("行政处罚：违法程度为“一般”，未过公示截止期；逐条计")
                .contains("自处罚决定日期起 3 个月内计 100%，12 个月内计 50%，以后不计")
                .contains("最多扣 10 分", "有一条即否决")
                .doesNotContain("withinMonths", "rectified_on", "validFrom");
    }

    @Test
    void aDayWithoutAModelIsSaidSo() {
        assertThat(mvc.get().uri("/console/models").param("day", "2020-01-01").with(SignedIn.as(Role.OFFICER)))
                .hasStatus(409)
                .bodyText()
                .contains("2020-01-01 没有生效的评分模型");
    }

    private String why(RequestPostProcessor reader) throws Exception {
        var page = mvc.get().uri("/console/merchants/{id}", shop).with(reader).exchange();
        assertThat(page).hasStatusOk();
        String html = page.getResponse().getContentAsString();
        return html.substring(html.indexOf("为什么是这个牌"));
    }
}
