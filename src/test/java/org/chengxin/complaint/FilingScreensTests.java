package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.FilledForm;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.attachment.PhotoFixtures;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.Plates;
import org.chengxin.shared.Actor;
import org.chengxin.shared.TicketFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The form at the plate, its receipt, and the tracking page, as a telephone without script meets them. */
@IntegrationTest
class FilingScreensTests {

    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    MerchantId shop;
    String token;

    @BeforeEach
    void aShopWithAPlate() {
        DepartmentFixtures.establishAll(jdbc);
        CalendarFixtures.knowNextYear(jdbc, context.getBean(WorkingDays.class));
        shop = aMerchant().registeredIn(context.getBean(Merchants.class));
        token = context.getBean(Plates.class).issue(shop, Actor.SYSTEM).token();
    }

    @Test
    void aComplaintGetsANumberAndACodeWhichOpenItsPage() {
        MvcTestResult sent = send("complaints", complaint());
        assertThat(sent).hasStatus3xxRedirection().hasRedirectedUrl("/complaints/receipt");
        String receipt = body(mvc.get().uri("/complaints/receipt").cookie(cookie(sent, "CXRECEIPT")));
        Matcher code = Pattern.compile("<strong>([0-9A-Z]{10})</strong>").matcher(receipt);
        assertThat(code.find()).isTrue();
        String slug = found(receipt, "/complaints/(T\\d+-\\d+)");

        assertThat(mvc.get().uri("/complaints/" + slug))
                .hasStatusOk()
                .bodyText()
                .contains("查询码")
                .doesNotContain("电饭锅");
        MvcTestResult opened = mvc.post()
                .uri("/complaints")
                .with(csrf())
                .with(FilingScreensTests::sized)
                .param("number", slug)
                .param("code", code.group(1))
                .exchange();
        assertThat(opened).hasStatus3xxRedirection().hasRedirectedUrl("/complaints/" + slug);
        assertThat(mvc.get().uri("/complaints/" + slug).cookie(cookie(opened, "CXTRACK")))
                .hasStatusOk()
                .bodyText()
                .contains("已登记", "作出受理决定", "怎么算的：", "次日起算 7 个工作日", "电饭锅", "撤回投诉")
                .doesNotContain("13812345678", "欧阳小三");
    }

    @Test
    void aRefusedFormComesBackWithEverythingInItEvenThePhotos() {
        Map<String, String> form = complaint();
        form.put("phone", "123");
        form.put("demand", "");
        MvcTestResult refused = mvc.post()
                .uri("/m/" + token + "/complaints")
                .multipart()
                .file(new MockMultipartFile("files", "小票.jpg", "image/jpeg", PhotoFixtures.jpeg(64, 48)))
                .with(csrf())
                .with(FilingScreensTests::sized)
                .with(request -> {
                    form.forEach(request::addParameter);
                    return request;
                })
                .exchange();

        assertThat(refused).hasStatus(422).bodyText().contains("请写明您的要求", "请填写能接通的电话", "1 张照片已经收到");
        Map<String, String> again = FilledForm.of(bodyOf(refused));
        assertThat(again)
                .containsEntry("name", "欧阳小三")
                .containsEntry("phone", "123")
                .containsKey("slips");
        again.put("phone", "13812345678");
        again.put("demand", "退款");
        assertThat(send("complaints", again)).hasRedirectedUrl("/complaints/receipt");
        assertThat(jdbc.sql(
                                "select count(*) from complaint_photo p join complaint_filing f on f.id = p.filing_id where f.merchant_id = ?")
                        .param(shop.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** Only the counter says on which way a complaint came, and that somebody showed papers. */
    @Test
    void whatAVisitorSendsHasComeByThePlateWhateverItSaysOfItself() {
        Map<String, String> form = complaint();
        form.put("channel", "VISIT");
        MvcTestResult first = send("complaints", form);

        assertThat(jdbc.sql("select channel from complaint_filing where slug = ?")
                        .param(slug(first))
                        .query(String.class)
                        .single())
                .isEqualTo("PLATE");
        assertThat(code(send("complaints", form))).as("a second tap").isEqualTo(code(first));
    }

    @Test
    void theSameFormSentTwiceIsOneComplaint() {
        Map<String, String> form = complaint();
        MvcTestResult first = send("complaints", form);
        // A second tap brings neither cookie of the first answer, and walls would hold it for many a reason.
        form.put("homepage", "second tap");
        MvcTestResult second = send("complaints", form);

        assertThat(second).hasRedirectedUrl("/complaints/receipt");
        assertThat(code(second)).isEqualTo(code(first));
        assertThat(mvc.get().uri("/complaints/" + slug(first)).cookie(cookie(second, "CXTRACK")))
                .bodyText()
                .contains("电饭锅");
        jdbc.sql("update complaint_code set made_at = made_at - interval '31 minutes' where filing_id ="
                        + " (select id from complaint_filing where slug = ?)")
                .param(slug(first))
                .update();
        assertThat(send("complaints", form)).hasRedirectedUrl("/complaints/" + slug(first));
        assertThat(jdbc.sql("select count(*) from complaint_filing where merchant_id = ?")
                        .param(shop.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDayNobodyCanReadAndAMadeUpCategoryLoseNothingOfTheForm() {
        Map<String, String> form = complaint();
        form.put("happenedOn", "上个月二十几号");
        form.put("category", "NOPE");
        form.put("phone", "");
        assertThat(send("complaints", form))
                .hasStatus(422)
                .bodyText()
                .contains("看不懂这个日期", "请选择是哪方面的问题", "请填写能接通的电话", "上个月二十几号", "买的电饭锅用了两天就坏了")
                .doesNotContain("Failed to convert");
        form.putAll(Map.of("happenedOn", "2026.1.20", "category", "QUALITY", "phone", "13812345678"));
        assertThat(send("complaints", form)).hasRedirectedUrl("/complaints/receipt");
        assertThat(jdbc.sql("select happened_on from complaint_filing where merchant_id = ?")
                        .param(shop.value())
                        .query(java.time.LocalDate.class)
                        .single())
                .isEqualTo("2026-01-20");
    }

    @Test
    void whatAWallHoldsSaysAllThatIsMissingAtOnce() {
        Map<String, String> form = opened("complaints");
        form.put("homepage", "machine");
        assertThat(send("complaints", form))
                .hasStatus(422)
                .bodyText()
                .contains("请勿填写", "请选择是哪方面的问题", "请写明您的要求", "请填写能接通的电话", "请填写通讯地址");
    }

    @Test
    void aReportNeedsNoName() {
        Map<String, String> form = opened("reports");
        form.put("category", "FOOD");
        form.put("facts", "后厨有老鼠");
        assertThat(send("reports", form)).hasRedirectedUrl("/complaints/receipt");
        assertThat(jdbc.sql(
                                "select count(*) from complaint_person p join complaint_filing f on f.id = p.filing_id where f.merchant_id = ?")
                        .param(shop.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anUnknownNumberAndAWrongCodeReadTheSame() {
        MvcTestResult sent = send("complaints", complaint());
        String slug = found(
                body(mvc.get().uri("/complaints/receipt").cookie(cookie(sent, "CXRECEIPT"))),
                "/complaints/(T\\d+-\\d+)");
        String wrong = answer(slug, "ABCDEFGHJK").replace(slug, "X");
        String unknown = answer("T1999-7", "ABCDEFGHJK").replace("T1999-7", "X");

        assertThat(wrong).contains("编号或者查询码不对").isEqualTo(unknown);
    }

    @Test
    void aForgedOrBorrowedPassOpensNothing() {
        MvcTestResult sent = send("complaints", complaint());
        Cookie pass = cookie(sent, "CXTRACK");
        String slug = found(
                body(mvc.get().uri("/complaints/receipt").cookie(cookie(sent, "CXRECEIPT"))),
                "/complaints/(T\\d+-\\d+)");
        assertThat(mvc.get().uri("/complaints/T1999-7").cookie(pass)).bodyText().doesNotContain("电饭锅");
        char last = pass.getValue().charAt(40);
        String forged = pass.getValue().substring(0, 40)
                + (last == 'A' ? 'B' : 'A')
                + pass.getValue().substring(41);
        assertThat(mvc.get().uri("/complaints/" + slug).cookie(new Cookie("CXTRACK", forged)))
                .bodyText()
                .doesNotContain("电饭锅");
        assertThat(mvc.post()
                        .uri("/complaints/" + slug + "/withdrawal")
                        .param("sure", "yes")
                        .with(csrf())
                        .with(FilingScreensTests::sized))
                .hasRedirectedUrl("/complaints/" + slug);
        assertThat(jdbc.sql(
                                "select state from complaint_complaint c join complaint_filing f on f.id = c.id where f.slug = ?")
                        .param(slug)
                        .query(String.class)
                        .single())
                .isEqualTo("REGISTERED");
    }

    @Test
    void theTrackingPageTakesSupplementsAndWithdrawals() {
        MvcTestResult sent = send("complaints", complaint());
        Cookie pass = cookie(sent, "CXTRACK");
        String slug = slug(sent);

        assertThat(supplement(slug, pass, "", true)).hasStatus(422).bodyText().contains("请写下要补充的内容");
        assertThat(supplement(slug, pass, "还有录音", true)).hasRedirectedUrl("/complaints/" + slug);
        assertThat(mvc.post()
                        .uri("/complaints/" + slug + "/withdrawal")
                        .with(csrf())
                        .with(FilingScreensTests::sized)
                        .param("text", "补充：还有照片")
                        .cookie(pass))
                .hasStatus(422)
                .bodyText()
                .contains("请先勾选", "补充：还有照片", "<details open=\"open\"");
        assertThat(mvc.post()
                        .uri("/complaints/" + slug + "/withdrawal")
                        .param("sure", "yes")
                        .with(csrf())
                        .with(FilingScreensTests::sized)
                        .cookie(pass))
                .hasRedirectedUrl("/complaints/" + slug);
        assertThat(mvc.get().uri("/complaints/" + slug).cookie(pass))
                .bodyText()
                .contains("已撤回")
                .doesNotContain("提交补充材料");
    }

    @Test
    void aSupplementPassesTheWallsBeforeAnyPhotoIsKept() {
        MvcTestResult sent = send("complaints", complaint());
        Cookie pass = cookie(sent, "CXTRACK");
        String slug = slug(sent);
        assertThat(supplement(slug, pass, "机器填的", false))
                .hasStatus(422)
                .bodyText()
                .contains("不是从本站页面打开的", "机器填的")
                .doesNotContain("照片已经收到");
        assertThat(supplement(slug, pass, "还有照片", true)).hasStatus3xxRedirection();
        assertThat(photosOf(slug)).isEqualTo(1);
        jdbc.sql(
                        "insert into complaint_photo (id, filing_id, sha256, kept_at) select gen_random_uuid(), p.filing_id, p.sha256, p.kept_at"
                                + " from complaint_photo p join complaint_filing f on f.id = p.filing_id, generate_series(1, 29) where f.slug = ?")
                .param(slug)
                .update();
        assertThat(supplement(slug, pass, "又有照片", true))
                .hasStatus(422)
                .bodyText()
                .contains("最多收 30 张", "又有照片");
        assertThat(photosOf(slug)).isEqualTo(30);
    }

    @Test
    void largePrintStaysThroughEveryActOfTheTrackingPage() {
        MvcTestResult sent = send("complaints", complaint());
        Cookie pass = cookie(sent, "CXTRACK");
        String slug = slug(sent);
        String page = body(mvc.get().uri("/complaints/" + slug + "?size=large").cookie(pass));
        assertThat(page)
                .contains(
                        "/complaints/" + slug + "/supplement?size=large",
                        "/complaints/" + slug + "/withdrawal?size=large");
        assertThat(mvc.post()
                        .uri("/complaints/" + slug + "/withdrawal?size=large")
                        .param("sure", "yes")
                        .with(csrf())
                        .with(FilingScreensTests::sized)
                        .cookie(pass))
                .hasRedirectedUrl("/complaints/" + slug + "?size=large");
        String receipt = body(mvc.get().uri("/complaints/receipt").cookie(cookie(sent, "CXRECEIPT")));
        assertThat(mvc.post()
                        .uri("/complaints?size=large")
                        .with(csrf())
                        .with(FilingScreensTests::sized)
                        .param("number", slug)
                        .param("code", found(receipt, "<strong>([0-9A-Z]{10})</strong>")))
                .hasRedirectedUrl("/complaints/" + slug + "?size=large");
    }

    /** Sent from the page with a photo wherever there are words, or without a ticket by a machine. */
    private MvcTestResult supplement(String slug, Cookie pass, String text, boolean fromPage) {
        var request = mvc.post().uri("/complaints/" + slug + "/supplement").multipart();
        if (text.contains("照片") || !fromPage) {
            request.file(new MockMultipartFile("files", "小票.jpg", "image/jpeg", PhotoFixtures.jpeg(64, 48)));
        }
        return request.with(csrf())
                .with(FilingScreensTests::sized)
                .cookie(pass)
                .param("text", text)
                .param("ticket", fromPage ? TicketFixtures.openedAWhileAgo(context, "supplement:" + slug) : "")
                .exchange();
    }

    private long photosOf(String slug) {
        return jdbc.sql(
                        "select count(*) from complaint_photo p join complaint_filing f on f.id = p.filing_id where f.slug = ?")
                .param(slug)
                .query(Long.class)
                .single();
    }

    private String code(MvcTestResult sent) {
        return found(
                body(mvc.get().uri("/complaints/receipt").cookie(cookie(sent, "CXRECEIPT"))),
                "<strong>([0-9A-Z]{10})</strong>");
    }

    private String slug(MvcTestResult sent) {
        return found(
                body(mvc.get().uri("/complaints/receipt").cookie(cookie(sent, "CXRECEIPT"))),
                "/complaints/(T\\d+-\\d+)");
    }

    @Test
    void noPlateNoForm() {
        assertThat(mvc.get().uri("/m/nosuchtoken1/complaints/new")).hasStatus(404);
        assertThat(mvc.post().uri("/m/" + token + "/complaints").with(FilingScreensTests::sized))
                .hasStatus(403);
    }

    private String answer(String number, String code) {
        return bodyOf(mvc.post()
                        .uri("/complaints")
                        .with(csrf())
                        .with(FilingScreensTests::sized)
                        .param("number", number)
                        .param("code", code)
                        .exchange())
                .replaceAll("value=\"[\\w-]{60,}\"", "");
    }

    private Map<String, String> complaint() {
        Map<String, String> form = opened("complaints");
        form.put("category", "QUALITY");
        form.put("facts", "买的电饭锅用了两天就坏了");
        form.put("demand", "退款 299 元");
        form.put("name", "欧阳小三");
        form.put("phone", "+86 １３８-1234-5678");
        form.put("address", "淄博市张店区试验路1号");
        return form;
    }

    private Map<String, String> opened(String kind) {
        Map<String, String> form =
                new LinkedHashMap<>(FilledForm.of(body(mvc.get().uri("/m/" + token + "/" + kind + "/new"))));
        String purpose = (kind.equals("complaints") ? "complaint:" : "report:") + token;
        form.put("ticket", TicketFixtures.openedAWhileAgo(context, purpose));
        return form;
    }

    private MvcTestResult send(String kind, Map<String, String> form) {
        return mvc.post()
                .uri("/m/" + token + "/" + kind)
                .with(csrf())
                .with(FilingScreensTests::sized)
                .with(request -> {
                    form.forEach(request::setParameter);
                    return request;
                })
                .exchange();
    }

    /** A browser says how long what it sends is; and no two tests share an address, nor its limits. */
    private static MockHttpServletRequest sized(MockHttpServletRequest request) {
        request.setRemoteAddr("10.9." + ADDRESS.incrementAndGet() / 250 + "." + ADDRESS.get() % 250);
        request.setContent(new byte[0]);
        return request;
    }

    private static Cookie cookie(MvcTestResult result, String name) {
        Cookie cookie = result.getResponse().getCookie(name);
        assertThat(cookie).as(name).isNotNull();
        return cookie;
    }

    private String body(MockMvcTester.MockMvcRequestBuilder request) {
        return bodyOf(request.exchange());
    }

    private static String bodyOf(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
