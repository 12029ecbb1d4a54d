package org.chengxin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.chengxin.attachment.PhotoFixtures;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From a blocked fire exit to a yellow plate and back, in a real browser: the visit becomes a fact, the grade falls by procedure,
 * a case opens by itself, whoever found it may not recheck it, and with another's recheck the grade rises by its rule.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RectificationJourneyTests extends Journey {

    private static final String PROBLEM = "后门疏散通道堆放纸箱，无法通行";
    /** Items of class 较重, so that no two departments run out of points to take. */
    private static final List<String> SERIOUS =
            List.of("SP03", "XF02", "SP04", "XF03", "SP05", "XF05", "SP06", "MM01", "MM02");

    private record Shop(String assignment, String id, String name, String token) {}

    @Test
    @Order(1)
    void aSevereFindingBringsYellowAndACaseAndAnothersRecheckLiftsIt() throws Exception {
        Shop shop = aShopToVisitThatIsBlueOrRed();
        visit(shop, List.of("XF01"));
        ruleYellow(shop);
        street.goOnTo(JourneyApplication.DAY.plusDays(1));

        Page officer = signIn("officer");
        officer.navigate(street.address() + "/console/rectifications");
        Locator line = officer.locator("main tr", new Page.LocatorOptions().setHasText(shop.name()));
        assertThat(line).containsText("黄牌");
        assertThat(line).containsText("1 / 1 项");
        Browsers.axeFindsNothing(officer);
        line.getByRole(AriaRole.LINK).first().click();
        assertThat(officer.locator("main")).containsText("牌级生效，自动立案");
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(PROBLEM))
                .click();
        String task = officer.url();
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登记整改情况"))
                .click();
        officer.fill("#teller", "店长");
        officer.fill("#text", "纸箱已清走，通道划线");
        officer.setInputFiles("#photos", new FilePayload("after.jpg", "image/jpeg", PhotoFixtures.jpeg(640, 480)));
        submit(officer);
        assertThat(officer.locator("h1")).containsText("待复查");
        assertThat(officer.locator("figure")).hasCount(1);
        Browsers.axeFindsNothing(officer);

        Page finder = signIn("inspector2");
        finder.navigate(task);
        assertThat(finder.locator("main")).containsText("您是这项问题的检查人");
        finder.navigate(task + "/recheck/new");
        recheck(finder);
        assertThat(finder.locator("main")).containsText("不能复查自己发现的问题");
        thePublicSees(shop, "黄牌", true);

        Page another = signIn("approver");
        another.navigate(task);
        another.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("复查").setExact(true))
                .click();
        recheck(another);
        assertThat(another.locator("h1")).containsText("复查合格");
        thePublicSees(shop, "黄牌", false);
        assertThat(ask(
                        "select data ->> 'rectified_on' from dossier_fact where merchant_id = ?::uuid and withdrawn_at is null"
                                + " and data ->> 'problem' like '%" + PROBLEM + "%'",
                        shop.id()))
                .isEqualTo(JourneyApplication.DAY.plusDays(1).toString());
        officer.navigate(street.address() + "/console/street");
        assertThat(officer.locator("main")).containsText(shop.name());
        Browsers.axeFindsNothing(officer);
    }

    /** 较重 findings count for three months more once they are put right; no paper and no person shortens that. */
    @Test
    @Order(2)
    void whatWasSeriousWeighsThreeMonthsAfterTheRecheckAndThenTheGradeRisesByItself() throws Exception {
        Shop shop = aShopToVisitThatIsBlueOrRed();
        BigDecimal score = new BigDecimal(ask(
                "select score::text from grading_assessment where merchant_id = ?::uuid and is_current", shop.id()));
        int enough = score.subtract(new BigDecimal("70")).intValue() / 3 + 1;
        visit(shop, SERIOUS.subList(0, enough));
        ruleYellow(shop);

        Page officer = signIn("officer");
        Page another = signIn("approver");
        for (String task : tasks(shop, enough)) {
            officer.navigate(street.address() + "/console/rectifications/tasks/" + task + "/answer/new");
            officer.fill("#teller", "店长");
            officer.fill("#text", "已改正");
            submit(officer);
            another.navigate(street.address() + "/console/rectifications/tasks/" + task + "/recheck/new");
            another.selectOption("#choice", new SelectOption().setLabel("复查合格"));
            another.fill("#text", "现场查看，已改正");
            submit(another);
            assertThat(another.locator("h1")).containsText("复查合格");
        }
        await(
                "the ledger holds each for the time of observation",
                officer,
                () -> ask(
                                "select count(*)::text from grading_ledger_line l join grading_assessment a on a.id = l.assessment_id"
                                        + " where a.merchant_id = ?::uuid and a.is_current and l.rule = 'finding-serious-rectified'",
                                shop.id())
                        .equals(String.valueOf(enough)));
        thePublicSees(shop, "黄牌", true);

        street.goOnTo(JourneyApplication.DAY.plusDays(1).plusMonths(3).plusDays(1));
        thePublicSees(shop, "黄牌", false);
    }

    private static List<String> tasks(Shop shop, int count) throws IOException, SQLException {
        await(
                "each finding is a task",
                browsers.desk(),
                () -> ask("select count(*)::text from rectification_task where merchant_id = ?::uuid", shop.id())
                        .equals(String.valueOf(count)));
        return List.of(
                ask("select string_agg(id::text, ',') from rectification_task where merchant_id = ?::uuid", shop.id())
                        .split(","));
    }

    private static void visit(Shop shop, List<String> wrong) throws IOException, SQLException {
        Page inspector = signIn("inspector1");
        inspector.navigate(street.address() + "/console/visits/" + shop.assignment());
        Locator items = inspector.locator("fieldset.visit-item");
        for (int i = 0; i < items.count(); i++) {
            boolean failed = wrong.stream().anyMatch(items.nth(i).innerText()::contains);
            items.nth(i)
                    .locator("input[value=" + (failed ? "FAIL" : "PASS") + "] + label")
                    .click();
            if (failed) {
                items.nth(i).locator("textarea").fill(PROBLEM);
            }
        }
        inspector.fill("#sign1", "沈检查");
        inspector.selectOption("#second", new SelectOption().setIndex(1));
        inspector.fill("#sign2", "韩检查");
        inspector.fill("#signMerchant", "店长");
        inspector
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传检查结果"))
                .click();
        await(
                "the visit arrives",
                inspector,
                () -> !ask("select count(*)::text from inspection_visit where merchant_id = ?::uuid", shop.id())
                        .equals("0"));
        assertThat(ask("select count(*)::text from inspection_finding where merchant_id = ?::uuid", shop.id()))
                .as("one inspector alone finds nothing")
                .isEqualTo("0");
        Page colleague = signIn("inspector2");
        colleague
                .locator("section", new Page.LocatorOptions().setHasText("等我确认的检查"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(shop.name()))
                .click();
        colleague
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("情况属实，确认"))
                .click();
        assertThat(colleague.locator("[role=status]")).containsText("检查记录生效");
    }

    private static void ruleYellow(Shop shop) {
        Page officer = signIn("officer");
        Locator line = officer.locator("main li", new Page.LocatorOptions().setHasText(shop.name() + "："));
        await("the grade is proposed", officer, () -> {
            officer.navigate(street.address() + "/console");
            return line.count() > 0;
        });
        line.getByRole(AriaRole.LINK).first().click();
        String decision = officer.url();
        act(officer, decision, "登记告知送达", "直接送达，经营者本人签收", null);
        act(officer, decision, "登记陈述申辩", "经营者书面放弃申辩", "书面放弃陈述申辩");
        Page approver = signIn("approver");
        act(approver, decision, "核对放弃申辩", "见到书面原件，电话核实是本人意思", null);
        act(approver, decision, "作出决定", "事实清楚，同意", "同意，立即生效");
        thePublicSees(shop, "黄牌", true);
    }

    private static void act(Page page, String decision, String act, String text, String choice) {
        page.navigate(decision);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(act)).click();
        if (choice != null) {
            page.selectOption("#choice", new SelectOption().setLabel(choice));
        }
        page.fill("#text", text);
        submit(page);
        assertThat(page.locator("[role=status]")).isVisible();
    }

    private static void recheck(Page page) {
        page.selectOption("#choice", new SelectOption().setLabel("复查合格"));
        page.fill("#text", "现场查看，通道畅通");
        submit(page);
        Browsers.axeFindsNothing(page);
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").click();
    }

    private static void thePublicSees(Shop shop, String grade, boolean shown) {
        Page phone = browsers.phone();
        await(grade + " shown: " + shown, phone, () -> {
            phone.navigate(street.address() + "/m/" + shop.token());
            return phone.locator(".verdict .word").innerText().equals(grade) == shown;
        });
        phone.close();
    }

    private static Shop aShopToVisitThatIsBlueOrRed() throws IOException, SQLException {
        try (Connection database = street.database();
                ResultSet row = database.createStatement().executeQuery("""
                        select a.id, m.id, coalesce(m.sign_name, m.name), p.token from inspection_assignment a
                        join merchant_merchant m on m.id = a.merchant_id
                        join grading_standing s on s.merchant_id = m.id and s.ended_at is null
                        join grading_assessment g on g.merchant_id = m.id and g.is_current and g.score >= 70
                        join plate_plate p on p.merchant_id = m.id and p.state = 'ISSUED'
                        where a.state = 'OPEN' and s.grade in ('RED', 'BLUE')
                          and not exists (select from rectification_case c where c.merchant_id = m.id)
                          and not exists (select from dossier_fact f where f.merchant_id = m.id and f.item = 'inspection'
                                          and f.withdrawn_at is null and f.data ->> 'result' = '不合格')
                        order by g.score limit 1""")) {
            assertThat(row.next()).as("a shop of today's round").isTrue();
            return new Shop(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }
}
