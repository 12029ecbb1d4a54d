package org.chengxin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From a department's own file to the plate on the door, in a real browser against the real application: the merchant
 * 张店区鑫瑞炒鸡店 is red with full points until 市场监管局 reports a fine of 2026-08-12 (row 22 of the workbook).
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FromWorkbookToPlateJourneyTests extends Journey {

    private static final String MERCHANT = "张店区鑫瑞炒鸡店";
    private static final String DOCUMENT = "张市监罚〔2026〕120号";
    /** 一般处罚扣 8 分，满三个月减半（domain §5）. */
    private static final BigDecimal FALL = new BigDecimal("4.00");

    private static final Pattern SCORE = Pattern.compile("(\\d{1,3}\\.\\d\\d)\\s*分");

    @Test
    @Order(1)
    void aReportedPenaltyReachesThePhoneAtTheDoor() throws Exception {
        Page door = browsers.desk();
        door.navigate(street.address() + "/login");
        Browsers.axeFindsNothing(door);
        door.close();
        Page officer = lookedAt(signIn("officer"));
        openMerchant(officer);
        Browsers.axeFindsNothing(officer);
        BigDecimal before = score(officer);
        assertThat(officer.locator("main")).containsText("红牌");

        Page reporter = lookedAt(signIn("scjg"));
        commit(reporter, workbook("行政处罚.xlsx"));

        awaitText(officer, DOCUMENT);
        assertThat(before.subtract(score(officer))).isEqualByComparingTo(FALL);
        assertThat(officer.locator("main")).containsText("蓝牌");
        Browsers.axeFindsNothing(officer);

        String address = addressOnThePrintedSheet(officer);
        assertThat(address).startsWith(street.address() + "/m/");

        Page phone = browsers.phone();
        phone.navigate(address);
        assertThat(phone.locator("body")).containsText("鑫瑞炒鸡店");
        assertThat(phone.locator("body")).containsText("蓝牌");
        assertThat(phone.locator("body")).containsText(DOCUMENT);
        assertThat(phone.locator("body")).containsText("发布虚假广告");
        Browsers.axeFindsNothing(phone);
        int overflow = (int) phone.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(overflow).as("nothing sticks out of a 390-px screen").isLessThanOrEqualTo(0);
    }

    @Test
    @Order(2)
    void aPowerCutBetweenCommitAndScanLosesNothing() throws Exception {
        Page reporter = lookedAt(signIn("scjg"));
        reporter.navigate(street.address() + "/console/submissions");
        reporter.getByText("报送〔2026〕00001号").click();
        reporter.fill("#reason", "旅程：验证撤销后断电");
        reporter.getByText("撤销这一批").last().click();
        assertThat(reporter.locator("[role=status]")).containsText("已撤销");

        Page phone = browsers.phone();
        Page officer = lookedAt(signIn("officer"));
        openMerchant(officer);
        String address = addressOnThePrintedSheet(officer);
        commitAndCutThePower();
        street.launch();

        for (int i = 0; i < 60; i++) {
            phone.navigate(address);
            if (phone.locator("body").innerText().contains(DOCUMENT)) {
                break;
            }
            phone.waitForTimeout(500);
        }
        assertThat(phone.locator("body")).containsText(DOCUMENT);
        assertThat(phone.locator("body")).containsText("蓝牌");
        Page again = lookedAt(signIn("scjg"));
        again.navigate(street.address() + "/console/submissions?state=COMMITTED");
        assertThat(again.locator("main")).containsText("报送〔2026〕00002号");
    }

    private void commitAndCutThePower() throws URISyntaxException {
        Page reporter = lookedAt(signIn("scjg"));
        commit(reporter, workbook("行政处罚.xlsx"));
        street.killHard();
    }

    private static Page lookedAt(Page page) {
        Browsers.axeFindsNothing(page);
        return page;
    }

    private static void openMerchant(Page officer) {
        officer.navigate(street.address() + "/console/merchants?q=鑫瑞炒鸡");
        Browsers.axeFindsNothing(officer);
        officer.locator("main").getByText(MERCHANT).first().click();
        assertThat(officer.locator("h1")).containsText(MERCHANT);
    }

    /** Three clicks: 报送数据, 上传并预览, 提交. */
    private static void commit(Page reporter, Path file) {
        reporter.navigate(street.address() + "/console/submissions");
        Browsers.axeFindsNothing(reporter);
        reporter.getByText("报送数据").first().click();
        Browsers.axeFindsNothing(reporter);
        reporter.setInputFiles("#file", file);
        reporter.getByText("上传并预览").click();
        assertThat(reporter.locator("main")).containsText("待提交");
        assertThat(reporter.locator("tr", new Page.LocatorOptions().setHasText(MERCHANT)))
                .containsText("新增");
        Browsers.axeFindsNothing(reporter);
        if (reporter.locator("#asSuggested").count() > 0) {
            reporter.check("#asSuggested");
        }
        reporter.getByText("提交 26 行").click();
        assertThat(reporter.locator("[role=status]")).containsText("已提交，26 条");
        Browsers.axeFindsNothing(reporter);
    }

    private static void awaitText(Page page, String text) {
        for (int i = 0; i < 60; i++) {
            page.reload();
            Locator why = page.locator("main");
            if (why.innerText().contains(text) && why.innerText().contains("蓝牌")) {
                return;
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError(text + " never appeared on " + page.url());
    }

    private static BigDecimal score(Page merchant) {
        Matcher matcher = SCORE.matcher(merchant.locator("main").innerText());
        assertThat(matcher.find()).as("a score on " + merchant.url()).isTrue();
        return new BigDecimal(matcher.group(1));
    }

    /** Photographs the printed sheet and reads the code off the picture, as a phone would. */
    private static String addressOnThePrintedSheet(Page officer) throws IOException, NotFoundException {
        officer.navigate(street.address() + "/console/plates/sheet?q=鑫瑞炒鸡");
        assertThat(officer.locator("body")).containsText("鑫瑞炒鸡店");
        assertThat(officer.locator("body")).not().containsText("红牌");
        assertThat(officer.locator("body")).not().containsText("蓝牌");
        Browsers.axeFindsNothing(officer);
        byte[] picture = officer.screenshot(new Page.ScreenshotOptions().setFullPage(true));
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(
                Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture))))));
        return new MultiFormatReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static Path workbook(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(FromWorkbookToPlateJourneyTests.class.getResource("/workbooks/" + name))
                .toURI());
    }
}
