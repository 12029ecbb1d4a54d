package org.chengxin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A complaint from the plate to the follow-up, on a telephone and at the desk of the 维权站, over the 2026 Mid-Autumn holiday with its make-up
 * Sunday (domain.md §11: 2026-09-18 + 7 = 09-29, + 45 = 11-26); and one at the counter.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplaintJourneyTests {

    private static final LocalDate FILED = LocalDate.parse("2026-09-18");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-09-29");

    private static RunningStreet street;
    private static Browsers browsers;
    private static final PassedPages PASSED = new PassedPages();

    @BeforeAll
    static void theStreetRuns() {
        browsers = Browsers.open();
        street = RunningStreet.startOn(FILED);
    }

    @AfterAll
    static void theStreetRests() {
        if (street != null) {
            street.close();
        }
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    @Order(1)
    void aComplaintFromThePlateIsFollowedUpOnTheLastDayOverAHolidayAndAMakeUpDay() throws Exception {
        Page phone = PASSED.watch(browsers.phone());
        phone.navigate(street.address() + "/m/" + token() + "/complaints/new");
        PASSED.suit(phone);
        press(phone, "提交投诉");
        assertThat(phone.locator(".alert-danger")).isVisible();
        PASSED.suit(phone);
        phone.selectOption("#category", new SelectOption().setLabel("商品质量"));
        phone.fill("#facts", "买的电饭锅用了两天就坏了，店家不给退。");
        phone.fill("#demand", "退款 299 元");
        phone.fill("#name", "试投诉");
        phone.fill("#phone", "13800001111");
        phone.fill("#address", "淄博市张店区试验路1号");
        phone.waitForTimeout(3_100);
        press(phone, "提交投诉");
        assertThat(phone.locator("main")).containsText("投诉已收到");
        assertThat(phone.locator("main")).containsText("2026-09-29");
        assertThat(phone.locator("main")).containsText("9月25日放假，9月20日上班");
        PASSED.suit(phone);
        String code = phone.locator(".code").innerText();
        String number = phone.locator(".serial").innerText();
        phone.context().clearCookies();

        street.goOnTo(LAST_DAY);
        Page desk = signIn("station");
        assertThat(desk.locator("main")).containsText(number);
        desk.navigate(street.address() + "/console/complaints");
        Browsers.axeFindsNothing(desk);
        Locator line = desk.locator("main tr", new Page.LocatorOptions().setHasText(number));
        assertThat(line).containsText("今天到期");
        line.getByRole(AriaRole.LINK).first().click();
        press(desk, "认领");
        Browsers.axeFindsNothing(desk);
        act(desk, "受理", null, null);
        assertThat(desk.locator("main")).containsText("按期完成");
        act(desk, "通知商户，组织调解", null, "电话通知店长");
        act(desk, "登记商户答复", null, "愿意退款");
        act(desk, "调解成功", "商户今天退款 299 元。", null);
        desk.fill("#purpose", "电话告知结果");
        press(desk, "查看姓名、电话、地址");
        assertThat(desk.locator("main")).containsText("13800001111");
        act(desk, "登记告知", null, "电话告知双方");

        phone.navigate(street.address() + "/complaints");
        phone.fill("#number", number);
        phone.fill("#code", "AAAAAAAAAA");
        press(phone, "查询");
        assertThat(phone.locator(".alert-danger")).containsText("不对");
        PASSED.suit(phone);
        phone.fill("#code", code.toLowerCase());
        press(phone, "查询");
        assertThat(phone.locator("main")).containsText("商户今天退款 299 元。");
        assertThat(phone.locator("main")).containsText("回访");
        assertThat(phone.locator("main")).not().containsText("13800001111");
        PASSED.suit(phone);
        press(phone, "确认已经落实");
        assertThat(phone.locator("main")).containsText("您已确认结果已经落实。");

        desk.navigate(desk.url().replaceAll("/reveal$", ""));
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登记回访"))
                .click();
        desk.selectOption("#choice", new SelectOption().setLabel("满意"));
        desk.fill("#note", "已收到退款");
        press(desk, "登记回访");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("归档").setExact(true))
                .click();
        press(desk, "归档");
        assertThat(desk.locator("main")).containsText("2026-10-12 以后才能归档");
        Browsers.axeFindsNothing(desk);
        phone.reload();
        assertThat(phone.locator("main")).containsText("已回访");
        assertThat(phone.locator("main")).containsText("请在 2026-10-12 前（含当天）申请重新处理");
        PASSED.suit(phone);
        PASSED.areValid();
    }

    @Test
    @Order(2)
    void aComplaintAtTheCounterLeavesWithAPrintedReceipt() {
        Page desk = signIn("station");
        desk.navigate(street.address() + "/console/complaints/new?q=水晶街");
        desk.locator("main section a").first().click();
        desk.selectOption("#channel", new SelectOption().setLabel("来电"));
        desk.selectOption("#category", new SelectOption().setLabel("价格、收费"));
        desk.fill("#facts", "多收了二十元餐位费。");
        desk.fill("#demand", "退 20 元");
        desk.fill("#name", "试柜台");
        desk.fill("#phone", "13800002222");
        press(desk, "登记并打印回执");
        assertThat(desk.locator("[role=alert]")).containsText("请填写通讯地址");
        assertThat(desk.locator("#facts")).hasValue("多收了二十元餐位费。");
        Browsers.axeFindsNothing(desk);
        desk.fill("#address", "淄博市张店区试验路2号");
        press(desk, "登记并打印回执");
        assertThat(desk.locator("main")).containsText("投诉登记回执");
        assertThat(desk.locator("main td strong").innerText()).matches("[0-9A-Z]{10}");
        assertThat(desk.locator("main")).containsText("/complaints 查看办理进度");
        assertThat(desk.locator("main")).containsText("读给来电人");
        Browsers.axeFindsNothing(desk);
    }

    /** Opens the act's form, fills what is given over what stands there, and sends it. */
    private static void act(Page desk, String name, String told, String note) {
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        if (told != null) {
            desk.fill("#told", told);
        }
        if (note != null) {
            desk.fill("#note", note);
        }
        press(desk, name);
        assertThat(desk.locator("[role=status]")).containsText("已办理：" + name);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page signIn(String username) {
        Page page = browsers.desk();
        page.navigate(street.address() + "/login");
        page.fill("#username", username);
        page.fill("#password", "Chengxin@2026");
        page.click("button[type=submit]");
        return page;
    }

    private static String token() throws Exception {
        try (Connection database = street.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select token from plate_plate where state = 'ISSUED' order by serial desc limit 1")) {
            if (!row.next()) {
                throw new SQLException("no plate");
            }
            return row.getString(1);
        }
    }
}
