package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.RepairDays;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
class AdviceScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Gradings gradings;

    @Autowired
    Facts facts;

    @Autowired
    RepairDays repairs;

    @Autowired
    Merchants merchants;

    @Autowired
    Clock clock;

    private MerchantId shop;
    private LocalDate today;

    @BeforeEach
    void aShopThatHasBeenInspected() {
        today = LocalDate.now(clock);
        shop = aMerchant().named("水晶街求进店").registeredIn(merchants);
        facts.record(Recorded.inspection(shop, "明码标价", today.minusMonths(1)), anOfficer());
    }

    @Test
    void theMerchantPageSaysWhatToDoAndSinceWhen() throws Exception {
        facts.record(Recorded.penalty(shop, "严重", today.minusMonths(11)), anOfficer());
        gradings.assess(shop);
        assertThat(page(SignedIn.as(Role.OFFICER)))
                .contains("怎样提升牌级", "信用修复：" + today.minusMonths(11) + " 因“未明码标价”受到严重行政处罚")
                .contains("（" + today.minusMonths(11).plusMonths(12) + " 起可以办）");
    }

    @Test
    void aDepartmentReadsOnlyThePublicWordsOfWhatItMayNotSee() throws Exception {
        facts.record(Recorded.finding(shop, "严重", today.minusDays(20), today.plusDays(9)), anOfficer());
        gradings.assess(shop);
        assertThat(page(SignedIn.as(Role.OFFICER))).contains("复查合格：" + today.minusDays(20) + " 明码标价检查发现严重问题");
        assertThat(page(SignedIn.in("swj", Role.REPORTER))).contains("复查合格：检查发现严重问题（依规不公示详情）");
    }

    @Test
    void aClosedMerchantIsGivenNoAdvice() throws Exception {
        gradings.assess(shop);
        assertThat(page(SignedIn.as(Role.OFFICER))).contains("怎样提升牌级");
        merchants.close(shop, today, "搬走", anOfficer());
        assertThat(page(SignedIn.as(Role.OFFICER))).doesNotContain("怎样提升牌级");
    }

    @Test
    void theShortestPublicityIsTakenFromTheRulesOfRepair() {
        facts.record(Recorded.penalty(shop, "一般", today.minusMonths(1)), anOfficer());
        Fact penalty = facts.liveOf(shop).stream()
                .filter(fact -> fact.item().equals("penalty"))
                .findFirst()
                .orElseThrow();
        assertThat(repairs.of(facts.liveOf(shop), today))
                .containsOnlyKeys(penalty.id())
                .containsEntry(penalty.id(), today.minusMonths(1).plusMonths(3));
    }

    private String page(RequestPostProcessor reader) throws Exception {
        var page = mvc.get().uri("/console/merchants/{id}", shop).with(reader).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString();
    }
}
