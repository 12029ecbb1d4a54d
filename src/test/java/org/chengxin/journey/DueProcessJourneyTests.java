package org.chengxin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * From a penalty to a black plate, step by step in a real browser: nothing the public sees changes before the second person
 * decides, and then it changes with that very act.
 */
class DueProcessJourneyTests extends Journey {

    private static final String DOCUMENT = "张市监罚〔2026〕987号";
    /** Served on Sunday 2026-11-22: the fifth working day after is Friday 2026-11-27. */
    private static final LocalDate TERM = LocalDate.of(2026, 11, 27);

    /** @param merchant its registered name */
    private record Shop(String id, String merchant, String code, String token) {}

    @Test
    void aFallToBlackTakesForceOnlyWithTheSecondPersonsDecision() throws Exception {
        Shop shop = aYellowShopThatOneSeverePenaltyBringsBelowFifty();
        Page phone = browsers.phone();
        awaitOnThePage(phone, shop, "黄牌");
        thePublicSees(phone, shop, "黄牌");

        reportThePenalty(shop);
        Page officer = lookedAt(signIn("officer"));
        String decision = theProposal(officer, shop);
        thePublicSees(phone, shop, "黄牌");

        printTheNotice(officer, decision, shop);
        perform(officer, decision, "登记告知送达", "直接送达，经营者本人签收", null);
        assertThat(officer.locator("main")).containsText("陈述申辩期，到 " + TERM + " 为止");
        thePublicSees(phone, shop, "黄牌");
        awaitOnThePage(phone, shop, "申辩中");

        perform(officer, decision, "登记陈述申辩", "罚款已缴清，请求从轻", "作了陈述申辩");
        Page early = lookedAt(signIn("approver"));
        early.navigate(decision);
        act(early, "作出决定", "事实清楚", "同意，立即生效");
        assertThat(early.locator("main")).containsText("期满或者商户书面放弃申辩之后才能决定");
        Browsers.axeFindsNothing(early);

        street.goOnTo(TERM.plusDays(1));
        Page reviewer = lookedAt(signIn("officer"));
        assertThat(reviewer.locator("main")).containsText(shop.merchant().replace("张店区", ""));
        perform(reviewer, decision, "初审", "申辩意见不影响违法事实的认定", null);
        thePublicSees(phone, shop, "黄牌");
        assertThat(reviewer.getByRole(AriaRole.LINK, named("作出决定"))).hasCount(0);

        Page approver = lookedAt(signIn("approver"));
        approver.getByRole(AriaRole.LINK, named("评定〔2026〕")).first().click();
        assertThat(approver.locator("main")).containsText("待审批人决定");
        perform(approver, approver.url(), "作出决定", "事实清楚，程序合法，同意", "同意，立即生效");
        assertThat(approver.locator("h1")).containsText("已生效");
        awaitOnThePage(phone, shop, "黑牌");
        assertThat(phone.locator(".verdict .word")).hasText("黑牌");
        assertThat(phone.locator("body")).not().containsText("申辩中");
        Browsers.axeFindsNothing(phone);
    }

    private static void reportThePenalty(Shop shop) {
        Page reporter = lookedAt(signIn("scjg"));
        reporter.navigate(street.address() + "/console/submissions/records/penalty/new");
        Map.of(
                        "#party_name", shop.merchant(),
                        "#credit_code", shop.code(),
                        "#document_no", DOCUMENT,
                        "#violation", "销售假冒注册商标的商品",
                        "#facts", "经营场所内查获假冒注册商标商品一批",
                        "#basis", "《中华人民共和国商标法》第六十条",
                        "#kinds", "罚款",
                        "#content", "罚款三万元",
                        "#decided_on", "2026-11-20",
                        "#authority_name", "张店区市场监督管理局")
                .forEach(reporter::fill);
        reporter.fill("#fine", "3");
        reporter.selectOption("#party_kind", "个体工商户");
        reporter.selectOption("#severity", "严重");
        reporter.locator("main form button").click();
        if (reporter.locator("#warningsRead").count() > 0) {
            reporter.check("#warningsRead");
            reporter.locator("main form button").click();
        }
        assertThat(reporter.locator("[role=status]")).containsText("已登记");
    }

    /** The officer finds it on the first page, by itself. */
    private static String theProposal(Page officer, Shop shop) {
        String name = shop.merchant().replace("张店区", "");
        Locator line = officer.locator("main li", new Page.LocatorOptions().setHasText(name + "：黄牌 → 黑牌"));
        for (int i = 0; i < 60 && line.count() == 0; i++) {
            officer.waitForTimeout(500);
            officer.navigate(street.address() + "/console");
        }
        Browsers.axeFindsNothing(officer);
        line.getByRole(AriaRole.LINK).click();
        assertThat(officer.locator("h1")).containsText("待告知");
        assertThat(officer.locator("main")).containsText("低于 50 分");
        Browsers.axeFindsNothing(officer);
        return officer.url();
    }

    private static void printTheNotice(Page officer, String decision, Shop shop) {
        officer.getByRole(AriaRole.LINK, named("打印告知书")).click();
        assertThat(officer.locator("h1")).containsText("街区信用评级告知书");
        assertThat(officer.locator("main")).containsText(shop.merchant());
        assertThat(officer.locator("main")).containsText(DOCUMENT);
        assertThat(officer.locator("main")).containsText("5 个工作日");
        assertThat(officer.locator("main")).containsText("送达回证");
        Browsers.axeFindsNothing(officer);
        officer.navigate(decision);
    }

    /** One step of the procedure, from the decision's page to its form and back. */
    private static void perform(Page page, String decision, String act, String text, String choice) {
        page.navigate(decision);
        act(page, act, text, choice);
        assertThat(page.locator("[role=status]")).isVisible();
        Browsers.axeFindsNothing(page);
    }

    private static void act(Page page, String act, String text, String choice) {
        page.getByRole(AriaRole.LINK, named(act)).click();
        Browsers.axeFindsNothing(page);
        if (choice != null) {
            page.selectOption("#choice", new com.microsoft.playwright.options.SelectOption().setLabel(choice));
        }
        page.fill("#text", text);
        page.locator("main form button[type=submit]").click();
    }

    private static void thePublicSees(Page phone, Shop shop, String grade) {
        phone.navigate(street.address() + "/m/" + shop.token());
        assertThat(phone.locator(".verdict .word")).hasText(grade);
        Browsers.axeFindsNothing(phone);
    }

    /** The page is made anew in the background, within moments. */
    private static void awaitOnThePage(Page phone, Shop shop, String text) {
        for (int i = 0; i < 60; i++) {
            phone.navigate(street.address() + "/m/" + shop.token());
            if (phone.locator(".grade").innerText().contains(text)) {
                return;
            }
            phone.waitForTimeout(250);
        }
        throw new AssertionError(text + " never appeared on " + phone.url());
    }

    private static Page lookedAt(Page page) {
        Browsers.axeFindsNothing(page);
        return page;
    }

    private static Page.GetByRoleOptions named(String text) {
        return new Page.GetByRoleOptions().setName(text);
    }

    private static Shop aYellowShopThatOneSeverePenaltyBringsBelowFifty() throws IOException, SQLException {
        try (Connection database = street.database();
                Statement query = database.createStatement();
                ResultSet row = query.executeQuery("""
                        select m.id, m.name, m.credit_code, p.token
                        from grading_standing s join grading_assessment a on a.merchant_id = s.merchant_id and a.is_current
                          join merchant_merchant m on m.id = s.merchant_id and m.status = 'OPERATING'
                          join plate_plate p on p.merchant_id = m.id and p.state = 'ISSUED'
                        where s.ended_at is null and s.grade = 'YELLOW' and a.grade = 'YELLOW' and a.score - 20 < 50
                          and (select sum(l.points) from grading_ledger_line l
                               where l.assessment_id = a.id and l.dimension = 'market') >= 20
                        order by m.id limit 1""")) {
            assertThat(row.next())
                    .as("the demo street has a shop for this journey")
                    .isTrue();
            return new Shop(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }
}
