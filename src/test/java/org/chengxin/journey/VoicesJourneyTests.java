package org.chengxin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.attachment.PhotoFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A consumer at the door with a phone: scans, reviews, is looked at, is read; and says that a plate hangs at the wrong shop. */
class VoicesJourneyTests {

    private static RunningStreet street;
    private static Browsers browsers;
    private static final PassedPages PASSED = new PassedPages();

    @BeforeAll
    static void theStreetRuns() {
        browsers = Browsers.open();
        street = RunningStreet.start();
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
    void aReviewGoesFromTheScanOverTheDeskToEverybodysEyes() throws Exception {
        String shop = street.address() + "/m/" + aQuietShop();
        Page phone = PASSED.watch(browsers.phone());
        phone.navigate(shop);
        phone.navigate(shop + "/reviews/new");
        PASSED.suit(phone);
        phone.waitForTimeout(3_200);
        phone.fill("#text", "师傅手艺好，就是电话13812345678打不通");
        phone.setInputFiles("#files", new FilePayload("菜.jpg", "image/jpeg", PhotoFixtures.jpeg(300, 200)));
        phone.fill("#phone", "13900005678");
        button(phone, "发送验证码").click();
        assertThat(phone.locator("[role=status]")).containsText("验证码已经发到您的手机");
        phone.fill("#code", codeOnTheDemoPage());
        button(phone, "预览").click();
        assertThat(phone.locator(".alert-danger")).containsText("请选择几颗星");
        PASSED.suit(phone);
        phone.check("input[name=stars][value='4']");
        phone.fill("#code", codeOnTheDemoPage());
        button(phone, "预览").click();

        assertThat(phone.locator(".preview")).containsText("师傅手艺好");
        assertThat(phone.locator("main")).containsText("像是电话号码");
        assertThat(phone.locator("main")).containsText("有照片");
        PASSED.suit(phone);
        phone.check("input[name=consent]");
        button(phone, "提交评价").click();
        assertThat(phone.locator("h1")).hasText("评价待审核");
        String own = phone.url();
        PASSED.suit(phone);

        Page reader = PASSED.watch(browsers.phone());
        reader.navigate(shop + "/reviews");
        assertThat(reader.locator("main")).not().containsText("师傅手艺好");

        Page officer = signIn("officer");
        officer.navigate(street.address() + "/console/reviews");
        Browsers.axeFindsNothing(officer);
        officer.locator("article", new Page.LocatorOptions().setHasText("师傅手艺好"))
                .locator("h2 a")
                .click();
        officer.fill("#words", "师傅手艺好");
        officer.selectOption("#redaction-reason", "PRIVACY");
        officer.locator("form", new Page.LocatorOptions().setHasText("隐去后公开"))
                .locator("input[name=photos]")
                .check();
        Browsers.axeFindsNothing(officer);
        button(officer, "隐去并公开").click();
        assertThat(officer.locator("[role=status]")).containsText("原文没有保留");

        reader.reload();
        assertThat(reader.locator("main")).containsText("师傅手艺好");
        assertThat(reader.locator("main")).containsText("4 星，满意");
        assertThat(reader.locator("main")).not().containsText("138");
        assertThat(reader.getByText("看照片 1")).isVisible();
        PASSED.suit(reader);
        flag(reader);
        phone.navigate(own);
        assertThat(phone.locator("h1")).hasText("评价已公开");
        assertThat(phone.locator("main")).containsText("原文没有保留");
        PASSED.suit(phone);
        PASSED.areValid();
    }

    private static void flag(Page reader) {
        reader.locator("a[href*='/flags/new']").first().click();
        PASSED.suit(reader);
        reader.waitForTimeout(3_200);
        button(reader, "提交").click();
        assertThat(reader.locator(".alert-danger")).isVisible();
        PASSED.suit(reader);
        reader.locator("input[name=kind]").first().check();
        button(reader, "提交").click();
        assertThat(reader.locator("h1")).containsText("已收到");
        PASSED.suit(reader);
    }

    @Test
    void aPlateAtTheWrongShopIsReportedAndTheReporterReadsWhatCameOfIt() throws Exception {
        Page phone = PASSED.watch(browsers.phone());
        String shop = street.address() + "/m/" + aQuietShop();
        phone.navigate(shop + "/mismatch/new");
        PASSED.suit(phone);
        new KeyboardAlone(phone).comesToEverythingInOrder();
        phone.reload();
        KeyboardAlone keyboard = new KeyboardAlone(phone);
        phone.waitForTimeout(3_200);
        keyboard.goTo("#words");
        phone.keyboard().type("旅程：门头换了字号");
        keyboard.goTo("main form button");
        phone.keyboard().press("Enter");
        assertThat(phone.locator(".alert-danger")).containsText("请选择哪里不对");
        PASSED.suit(phone);
        keyboard.goTo("input[name=kind]");
        phone.keyboard().press("Space");
        phone.setInputFiles("#files", new FilePayload("门头.jpg", "image/jpeg", PhotoFixtures.jpeg(300, 200)));
        keyboard.goTo("main form button");
        phone.keyboard().press("Enter");
        assertThat(phone.locator("h1")).containsText("已收到");
        PASSED.suit(phone);

        Page officer = signIn("officer");
        assertThat(officer.locator("main")).containsText("不是这家店");
        officer.navigate(street.address() + "/console/mismatches");
        Browsers.axeFindsNothing(officer);
        Locator report = officer.locator("section", new Page.LocatorOptions().setHasText("旅程：门头换了字号"));
        report.getByLabel("属实，已经处理").check();
        report.locator("textarea[name=note]").fill("与店主一起核对，换发新牌。");
        report.locator("textarea[name=words]").fill("到店看过，已换新牌。");
        report.locator("button").click();
        assertThat(officer.locator("[role=status]")).containsText("已办结");

        phone.reload();
        assertThat(phone.locator("main")).containsText("到店看过，已换新牌。");
        PASSED.suit(phone);

        officer.navigate(street.address() + "/console/mismatches?state=closed");
        officer.locator("section", new Page.LocatorOptions().setHasText("旅程：门头换了字号"))
                .locator("a[href*='/console/plates/']")
                .click();
        officer.fill("#reason", "牌被挪到隔壁");
        button(officer, "停用标识牌").click();
        assertThat(officer.locator("[role=status]")).containsText("已停用");
        Journey.await("the plate says that it ended", phone, () -> {
            phone.navigate(shop);
            return phone.locator(".ended").count() == 1;
        });
        PASSED.suit(phone);
        for (String form : new String[] {"/complaints/new", "/reports/new", "/mismatch/new"}) {
            phone.navigate(shop);
            phone.locator(".jump a[href$='" + form + "']").click();
            assertThat(phone.locator("main form[method=post]")).isVisible();
        }
        PASSED.areValid();
    }

    /** Whoever tries the product out finds something on each desk, without having to write it first. */
    @Test
    void theDemoStreetHasBeenSpokenOf() throws Exception {
        Page officer = signIn("officer");
        officer.navigate(street.address() + "/console/reviews");
        assertThat(officer.locator("main")).containsText("像是电话号码");
        assertThat(officer.locator("main")).containsText("可能有骂人或广告的话");
        officer.navigate(street.address() + "/console/reviews?part=FLAGGED");
        assertThat(officer.locator("main")).containsText("举报 1 条：不是真实的消费");
        officer.navigate(street.address() + "/console/reviews?part=DECIDED");
        Browsers.axeFindsNothing(officer);
        officer.navigate(street.address() + "/console/mismatches");
        assertThat(officer.locator("main")).containsText("门头好像刚换过");

        Page reader = browsers.phone();
        reader.navigate(street.address() + "/m/"
                + token("exists (select from review_review r join review_reply a on"
                        + " a.review_id = r.id where r.merchant_id = p.merchant_id)")
                + "/reviews");
        assertThat(reader.locator("main")).containsText("分（满分 5 分），近 12 个月 5 条");
        assertThat(reader.locator("main")).containsText("商户回复");
        Browsers.axeFindsNothing(reader);
    }

    /** A shop nobody in the demo has spoken of. */
    private static String aQuietShop() throws Exception {
        return token("not exists (select from review_review r where r.merchant_id = p.merchant_id)");
    }

    private static String token(String which) throws Exception {
        try (Connection database = street.database();
                Statement query = database.createStatement();
                ResultSet row = query.executeQuery("select p.token from plate_plate p where p.state = 'ISSUED' and "
                        + which + " order by p.serial limit 1")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static String codeOnTheDemoPage() {
        Page messages = browsers.phone();
        messages.navigate(street.address() + "/demo/messages");
        Browsers.axeFindsNothing(messages);
        Matcher code =
                Pattern.compile("验证码 (\\d{6})").matcher(messages.locator("main").innerText());
        assertThat(code.find()).as("a code among the demo's messages").isTrue();
        return code.group(1);
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(words));
    }

    private static Page signIn(String username) {
        Page page = browsers.desk();
        page.navigate(street.address() + "/login");
        page.fill("#username", username);
        page.fill("#password", "Chengxin@2026");
        page.click("button[type=submit]");
        page.waitForURL("**/console**");
        return page;
    }
}
