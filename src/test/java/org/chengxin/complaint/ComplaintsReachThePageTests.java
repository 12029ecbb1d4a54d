package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.complaint.Office.saying;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
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

/** What the handler does is on the scan page in sums, and a finding that is revoked leaves it. */
@IntegrationTest
class ComplaintsReachThePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    Filings filings;

    @Autowired
    Complaints complaints;

    @Autowired
    Mediations mediations;

    @Autowired
    Rulings rulings;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    private Actor handler;
    private FilingId id;
    private ScannedPage page;

    @BeforeEach
    void aComplaintInHand() {
        DepartmentFixtures.establishAll(client);
        CalendarFixtures.knowNextYear(client, days);
        handler = SignedIn.actor(client, "scjg", Role.COMPLAINT_HANDLER);
        MerchantId shop = aMerchant().registeredIn(merchants);
        page = ScannedPage.of(mvc, jdbc, plates.issue(shop, anOfficer()));
        id = filings.file(
                        new NewFiling(
                                FilingId.next(),
                                FilingKind.COMPLAINT,
                                Channel.PLATE,
                                shop,
                                Category.QUALITY,
                                LocalDate.now().minusDays(1),
                                "买的电饭锅用了两天就坏了。",
                                "退款 299 元",
                                Office.aPerson(),
                                List.of()),
                        Actor.VISITOR)
                .id();
        complaints.assign(id, handler.id(), handler);
        assertThat(page.read()).contains("没有可公开的投诉处理信息").doesNotContain("电饭锅");
    }

    @Test
    void acceptanceSettlementFindingAndItsRevocation() {
        complaints.accept(id, saying("已受理"), handler);
        assertThat(page.read()).contains("投诉办理（近 12 个月）", "1 件").doesNotContain("电饭锅");

        mediations.invite(id, saying("电话通知店长"), handler);
        mediations.settle(id, saying("商户同意退款"), handler);
        assertThat(page.read()).contains("1 件，办结率 100%", "1 件，和解率 100%");

        rulings.rule(id, new Wish("", "商户负主要责任", null, null, RulingKind.RESPONSIBLE.name(), null), handler);
        assertThat(page.read()).contains("计入信用的投诉", "责任投诉").doesNotContain("商户负主要责任");

        rulings.revoke(id, rulings.of(id).get(0).id(), "认定有误", handler);
        assertThat(page.read()).contains("投诉办理").doesNotContain("计入信用的投诉", "责任投诉");
    }
}
