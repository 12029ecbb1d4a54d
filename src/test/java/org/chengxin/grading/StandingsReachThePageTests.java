package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.Plates;
import org.chengxin.portal.ScannedPage;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The procedure that takes a grade down is on the scan page: the hearing while it is open (申辩中), then the new grade. */
@IntegrationTest
class StandingsReachThePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    Facts facts;

    @Autowired
    GradeDecisions decisions;

    @Autowired
    ManualDecisions manual;

    @Autowired
    DecisionActs acts;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    Clock clock;

    private MerchantId shop;
    private ScannedPage page;

    @BeforeEach
    void aShopInTheBlue() {
        DepartmentFixtures.establishAll(client);
        CalendarFixtures.knowNextYear(client, days);
        shop = aMerchant().registeredIn(merchants);
        page = ScannedPage.of(mvc, jdbc, plates.issue(shop, anOfficer()));
        facts.record(Recorded.inspection(shop, "食品安全", today().minusMonths(2)), anOfficer());
        assertThat(page.read()).contains("class=\"word\">蓝牌").doesNotContain("申辩中");
    }

    @Test
    void aFallIsOnThePageFirstAsAHearingThenAsAGrade() {
        assertThat(ways()).contains("怎样提升牌级", "红牌", "签署诚信经营承诺书").doesNotContain("正在按程序核定");
        for (int i = 0; i < 3; i++) {
            facts.record(Recorded.penalty(shop, "一般", today().minusDays(i)), anOfficer());
            facts.record(Procedure.by("zhzf", Recorded.penalty(shop, "一般", today().minusDays(i))), anOfficer());
        }
        assertThat(page.read()).as("nobody has been told yet").doesNotContain("申辩中", "class=\"word\">黑牌");
        assertThat(ways())
                .as("what is only proposed shows through no other page")
                .contains("没有推算出能提升牌级的办法")
                .doesNotContain("正在按程序核定", "信用修复：");

        Actor officer = SignedIn.actor(client, "scjg", Role.OFFICER);
        DecisionId fall = open().id();
        decisions.serve(fall, acts.editionOf(fall.value()), today(), "直接送达，经营者签收", officer);
        assertThat(page.read()).contains("申辩中", "决定前牌级不变").doesNotContain("class=\"word\">黑牌");

        Actor approver = SignedIn.actor(client, "scjg", Role.APPROVER);
        decisions.hear(fall, today(), "书面放弃申辩", true, officer);
        decisions.confirmWaiver(fall, "放弃申辩书原件", approver);
        decisions.review(fall, "事实清楚", officer);
        decisions.rule(fall, true, "同意", approver);
        assertThat(page.read())
                .contains("class=\"word\">黑牌", "已经两人确认", "列为黑牌的情形和解除", "由两人决定解除黑牌")
                .doesNotContain("申辩中", "须经两人确认后生效", "离更高牌级还差什么");
        assertThat(ways()).contains("现行牌级是黑牌").doesNotContain("正在按程序核定");
    }

    @Test
    void aGradeSetByHandIsSaidToBeOneWithItsReasonAndLastDay() {
        LocalDate last = today().plusMonths(1);
        Actor officer = SignedIn.actor(client, "scjg", Role.OFFICER);
        DecisionId red = manual.propose(shop, Grade.RED, "创建期间特别贡献", "街区办公会纪要", last, officer);
        decisions.rule(red, true, "同意", SignedIn.actor(client, "scjg", Role.APPROVER));
        assertThat(page.read())
                .contains("class=\"word\">红牌", "人工评定，到 " + last + " 为止", "创建期间特别贡献")
                .doesNotContain("分以上、");
    }

    private String ways() {
        assertThat(page.read()).contains("/m/" + page.token() + "?ways=up");
        MvcTestResult result = mvc.get().uri("/m/" + page.token() + "?ways=up").exchange();
        assertThat(result).hasStatusOk().doesNotContainHeader("Set-Cookie");
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private DecisionView open() {
        List<DecisionView> open = decisions.of(shop).stream()
                .filter(decision -> decision.state().isOpen())
                .toList();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
