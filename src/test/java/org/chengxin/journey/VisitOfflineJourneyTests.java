package org.chengxin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.attachment.PhotoFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Visits on a phone whose network comes and goes: nothing is lost, nothing is there twice, nobody sees another's drafts. */
class VisitOfflineJourneyTests {

    private static final String WRONG = "冰柜里两袋饺子过期";

    private static RunningStreet street;
    private static Browsers browsers;

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
    void aVisitFilledWithoutNetworkIsFiledOnceThoughSentFiveTimes() throws Exception {
        Page phone = browsers.phone();
        BrowserContext network = phone.context();
        List<String> broken = new ArrayList<>();
        phone.onPageError(broken::add);
        phone.onDialog(question -> question.accept());
        openDay(phone, "inspector1");
        Browsers.axeFindsNothing(phone);

        network.setOffline(true);
        String shop = openShop(phone, 1);
        Locator item = phone.locator(".visit-item").nth(1);
        item.getByText("不符合").click();
        item.locator("textarea").fill(WRONG);
        photograph(item, 0, PhotoFixtures.jpeg(900, 700));
        photograph(item, 1, PhotoFixtures.png(500, 400));
        assertThat(item.locator(".visit-thumbs img")).hasCount(2);
        assertThat(phone.locator("#visit-state")).containsText("已存本机");

        phone.reload();
        assertThat(phone.locator("#visit-state")).containsText("从本机取回");
        assertThat(item.locator(".visit-thumbs img")).hasCount(2);
        assertThat(item.locator("textarea")).hasValue(WRONG);
        passTheRest(phone);
        sign(phone, "沈检查", "韩检查");
        Browsers.axeFindsNothing(phone);
        assertThat(phone.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isEqualTo(0);
        phone.getByText("上传检查结果").click();
        assertThat(phone.locator("#visit-state")).containsText("已存本机，稍后自动上传");

        phone.navigate(street.address() + "/console/visits");
        assertThat(phone.locator("#visit-drafts")).containsText("待上传");
        Path backup = saved(phone.waitForDownload(() -> phone.click("#save-backup")));
        phone.locator("#visit-drafts").getByText("删除").click();
        assertThat(phone.locator("#visit-drafts li")).hasCount(0);
        phone.setInputFiles("#backup", backup);
        assertThat(phone.locator("#backup-said")).hasText("读回 1 份。");
        assertThat(phone.locator("#visit-drafts")).containsText(shop);

        // The session ends while there is no network; a colleague signs in on the phone; then its owner again.
        network.clearCookies(new BrowserContext.ClearCookiesOptions().setName("CXSESSION"));
        network.setOffline(false);
        assertThat(phone.locator("#visit-state")).containsText("登录已过期。内容都在本机");
        phone.locator("#visit-state").getByText("去登录").click();
        assertThat(phone.locator("#username")).isVisible();
        openDay(phone, "inspector2");
        assertThat(phone.locator("#visit-queue")).isHidden();
        assertThat(phone.locator("#visit-day")).not().containsText("待上传");

        AtomicInteger sent = new AtomicInteger();
        network.route("**/console/visits/filings", request -> {
            if (sent.incrementAndGet() < 5) {
                request.fetch();
                request.abort();
            } else {
                request.resume();
            }
        });
        openDay(phone, "inspector1");
        for (int times = 1; times < 5; times++) {
            assertThat(phone.locator("#visit-drafts")).containsText("已试 " + times + " 次");
            assertThat(count("inspection_visit v join merchant_merchant m on m.id = v.merchant_id", shop))
                    .as("the server has it, only its answer was lost")
                    .isOne();
            phone.click("#send-now");
        }
        assertThat(phone.locator("#visit-drafts")).containsText("已上传");
        assertThat(sent).hasValue(5);
        assertThat(count(
                        "inspection_visit_revision r join inspection_visit v on v.id = r.visit_id"
                                + " join merchant_merchant m on m.id = v.merchant_id",
                        shop))
                .isOne();
        confirm(shop);
        assertThat(count("inspection_finding f join merchant_merchant m on m.id = f.merchant_id", shop))
                .isOne();

        phone.navigate(street.address() + "/console/findings");
        Locator line = phone.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(WRONG));
        assertThat(line).hasCount(1);
        assertThat(line).containsText(shop);
        line.locator("a[href^='/console/visit-records/']").first().click();
        assertThat(phone.locator(".visit-shots img")).hasCount(2);
        assertThat(phone.getByText("据此登记的信用信息")).isVisible();
        Browsers.axeFindsNothing(phone);
        assertThat(broken).isEmpty();
    }

    @Test
    void whoComesLateWithTheSameShopSeesBothVersionsAndChooses() {
        Page late = browsers.phone();
        openDay(late, "inspector2");
        late.context().setOffline(true);
        String shop = openShop(late, 2);
        Locator item = late.locator(".visit-item").nth(2);
        item.getByText("不符合").click();
        item.locator("textarea").fill("没有进货票据");
        passTheRest(late);
        sign(late, "韩检查", "沈检查");
        late.getByText("上传检查结果").click();
        assertThat(late.locator("#visit-state")).containsText("稍后自动上传");

        Page early = browsers.phone();
        openDay(early, "inspector1");
        assertThat(openShop(early, 2)).isEqualTo(shop);
        passTheRest(early);
        sign(early, "沈检查", "韩检查");
        early.getByText("上传检查结果").click();
        early.waitForURL("**/console/visits?sent=*");
        assertThat(early.locator("#visit-drafts")).containsText("问题 0 项");

        late.context().setOffline(false);
        assertThat(late.locator("#conflict")).containsText("已由 沈检查");
        assertThat(late.locator("#conflict tr").filter(new Locator.FilterOptions().setHasText("没有进货票据")))
                .hasCount(1);
        Browsers.axeFindsNothing(late);
        late.getByText("用我的内容更正").click();
        late.locator("#reason").fill("漏看了票据");
        late.getByText("上传检查结果").click();
        late.waitForURL("**/console/visits?sent=*");
        assertThat(late.locator("#visit-drafts")).containsText("问题 1 项");
    }

    @Test
    void aFullPhoneSendsStraightAndASecondPageWritesOverNothing() {
        Page phone = browsers.phone();
        openDay(phone, "inspector1");
        openShop(phone, 3);
        Page second = phone.context().newPage();
        second.navigate(phone.url());
        assertThat(second.locator("#visit-left")).containsText("没有选");
        phone.locator(".visit-item").first().getByText("不符合").click();
        phone.locator(".visit-item").first().locator("textarea").fill("灭火器压力不足");
        assertThat(phone.locator("#visit-state")).containsText("已存本机");
        second.locator(".visit-item").first().getByText("不符合").click();
        assertThat(second.locator("#visit-state")).containsText("另一个页面");
        second.close();

        phone.evaluate(
                "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        passTheRest(phone);
        sign(phone, "沈检查", "韩检查");
        assertThat(phone.locator("#visit-state")).containsText("存不进本机");
        phone.getByText("上传检查结果").click();
        phone.waitForURL("**/console/visits?sent=*");
    }

    private static void openDay(Page phone, String inspector) {
        phone.navigate(street.address() + "/login");
        phone.locator("#username").fill(inspector);
        phone.locator("#password").fill("Chengxin@2026");
        phone.locator("button[type=submit]").click();
        phone.waitForURL("**/console**");
        phone.navigate(street.address() + "/console/visits");
        phone.waitForSelector("#visit-day[data-kept=true]");
    }

    /** The second inspector, on a phone of his own. */
    private static void confirm(String shop) {
        Page phone = browsers.phone();
        openDay(phone, "inspector2");
        phone.locator("main section", new Page.LocatorOptions().setHasText("等我确认的检查"))
                .getByText(shop)
                .click();
        Browsers.axeFindsNothing(phone);
        phone.getByText("情况属实，确认").click();
        assertThat(phone.locator("[role=status]").first()).containsText("检查记录生效");
        phone.context().close();
    }

    private static String openShop(Page phone, int place) {
        Locator shop = phone.locator("#visit-day > li:nth-child(" + place + ")");
        String name = shop.locator("strong").textContent();
        shop.locator("a").click();
        assertThat(phone.locator("h1")).containsText(name);
        assertThat(phone.locator("#visit-left")).containsText("没有选");
        return name;
    }

    private static void photograph(Locator item, int input, byte[] picture) {
        item.locator("input[type=file]")
                .nth(input)
                .setInputFiles(new FilePayload("现场" + input + ".jpg", "image/jpeg", picture));
        assertThat(item.locator(".visit-thumbs img")).hasCount(input + 1);
    }

    private static void passTheRest(Page phone) {
        phone.getByText("其余全部符合").all().forEach(Locator::click);
        assertThat(phone.locator("#visit-left")).hasText("各项都已选");
    }

    private static void sign(Page phone, String first, String second) {
        phone.locator("#sign1").fill(first);
        phone.locator("#second").selectOption(new SelectOption().setIndex(1));
        phone.locator("#sign2").fill(second);
        phone.locator("#signMerchant").fill("王店主");
        Locator pad = phone.locator(".visit-pad");
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        phone.mouse().move(box.x + 20, box.y + 20);
        phone.mouse().down();
        phone.mouse().move(box.x + 150, box.y + 60);
        phone.mouse().up();
    }

    private static Path saved(Download download) throws Exception {
        Path file = Files.createTempFile("backup", ".json");
        download.saveAs(file);
        assertThat(download.suggestedFilename()).startsWith("现场检查备份-");
        return file;
    }

    private static int count(String visits, String shop) throws Exception {
        try (Connection database = street.database();
                var query = database.prepareStatement(
                        "select count(*) from " + visits + " where coalesce(m.sign_name, m.name) = ?")) {
            query.setString(1, shop);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
