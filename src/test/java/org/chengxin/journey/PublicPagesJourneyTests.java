package org.chengxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every public page: valid HTML, nothing for axe to find, fit for narrow screens, the keyboard, big letters, no script. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicPagesJourneyTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RunningStreet street;
    private static String shop;
    private static Set<String> addresses;

    @BeforeAll
    static void theStreetRuns() throws Exception {
        street = RunningStreet.start();
        addresses = addresses();
    }

    @AfterAll
    static void theStreetRests() {
        if (street != null) {
            street.close();
        }
    }

    /** One shop of each grade, and every kind of page that anyone may open. */
    private static Set<String> addresses() throws Exception {
        Set<String> all = new LinkedHashSet<>(List.of(
                "/",
                "/search",
                "/search?q=%E5%BA%97",
                "/search?q=%E7%BB%9D%E6%97%A0",
                "/street",
                "/rules",
                "/rules/table",
                "/rules/versions/1",
                "/privacy",
                "/inspections/draws",
                "/m/0123456789abcdef",
                "/rules/versions/99"));
        for (String grade : List.of("RED", "BLUE", "YELLOW", "BLACK", "PROBATION")) {
            all.add("/merchants?grade=" + grade);
            String list = get("/merchants?grade=" + grade).body();
            shop = first(list, "href=\"(/m/[0-9a-z]{16})\"");
            all.add(shop);
            if (grade.equals("BLUE")) {
                all.add(shop + "?ways=up");
            }
        }
        all.add(shop + "?asof=" + JourneyApplication.DAY);
        all.add(shop + "?asof=" + JourneyApplication.DAY.plusDays(1));
        for (String below : List.of("/reviews", "/reviews/new", "/complaints/new", "/reports/new", "/mismatch/new")) {
            all.add(shop + below);
        }
        all.add("/complaints");
        all.add(first(get("/inspections/draws").body(), "href=\"(/inspections/draws/[^\"?.]+)\""));
        return all;
    }

    @Test
    void everyPageIsValidHtmlInBothSizesOfPrint() throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String address : addresses) {
            pages.put(address, get(address).body());
            pages.put(large(address), get(large(address)).body());
        }

        assertThat(NuChecker.errors(pages)).isEmpty();
        assertThat(NuChecker.errors(Map.of("/broken", "<!DOCTYPE html><html><body><p><div>x</div></p></body></html>")))
                .isNotEmpty();
    }

    @Test
    void everyPageSuitsEyesAndScreens() {
        try (Browsers browsers = Browsers.open()) {
            Page page = browsers.phone();
            for (String address : addresses) {
                for (String each : List.of(address, large(address))) {
                    page.navigate(street.address() + each);
                    for (int width : PassedPages.WIDTHS) {
                        page.setViewportSize(width, 800);
                        PassedPages.fits(page);
                    }
                }
                PassedPages.readsWell(page);
            }
        }
    }

    @Test
    void everyPageIsSmall() throws Exception {
        for (String address : addresses) {
            assertThat(get(address).body().getBytes(StandardCharsets.UTF_8).length)
                    .as(address)
                    .isLessThanOrEqualTo(30 << 10);
        }
    }

    @Test
    void theKeyboardReachesEverythingInOrderAndShowsWhereItIs() {
        try (Browsers browsers = Browsers.open()) {
            Page page = browsers.desk();
            for (String address : List.of("/", shop, "/street", "/rules", "/rules/table")) {
                page.navigate(street.address() + address);
                new KeyboardAlone(page).comesToEverythingInOrder();
                page.navigate(street.address() + address);
                page.keyboard().press("Tab");
                assertThat(page.locator("*:focus").getAttribute("class")).isEqualTo("skip");
                page.keyboard().press("Enter");
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
            }
        }
    }

    @Test
    void withoutScriptOneFindsAShopReadsItInBigLettersAndLooksAtAnEarlierDay() {
        try (Browsers browsers = Browsers.open()) {
            Page page = browsers.phoneWithoutScript();
            page.navigate(street.address() + "/");
            page.locator("input[type=search]").fill("店");
            page.locator("form[role=search] button").click();
            page.locator(".shops a").first().click();
            assertThat(page.locator("h1").count()).isEqualTo(1);
            page.locator("text=大字版").click();
            assertThat(page.locator("html.large").count()).isEqualTo(1);
            page.locator("#asof").fill(JourneyApplication.DAY.toString());
            page.locator("form:has(#asof) button").click();
            assertThat(page.locator(".past").innerText()).contains(JourneyApplication.DAY + " 当天的情况");
            assertThat(page.locator("html.large").count()).isEqualTo(1);
        }
    }

    @Test
    void withoutScriptAReportIsSentAndItsReceiptRead() {
        try (Browsers browsers = Browsers.open()) {
            Page page = browsers.phoneWithoutScript();
            page.navigate(street.address() + shop + "/reports/new");
            page.locator("#facts").fill("后厨用过期的油。");
            page.waitForTimeout(3_200);
            page.locator("main form button").last().click();
            assertThat(page.locator(".alert-danger").innerText()).isNotBlank();
            assertThat(page.locator("#facts").inputValue()).isEqualTo("后厨用过期的油。");
            page.locator("#category").selectOption(new SelectOption().setIndex(1));
            page.locator("main form button").last().click();
            assertThat(page.locator("h1").innerText()).isEqualTo("举报已收到");
            assertThat(page.locator(".code").innerText()).matches("[0-9A-Z]{10}");
        }
    }

    /** Last, since this address must wait afterwards. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whoeverIsToldToWaitReadsAPageLikeAnyOther() throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String address : List.of("/search?q=%E5%BA%97", "/m/0123456789abcdef")) {
            pages.put(address, refused(address));
        }
        assertThat(NuChecker.errors(pages)).isEmpty();
        try (Browsers browsers = Browsers.open()) {
            Page page = browsers.phone();
            for (String html : pages.values()) {
                page.setContent(html.replace("href=\"/", "href=\"" + street.address() + "/"));
                PassedPages.suitsEverywhere(page);
            }
        }
    }

    private static String refused(String address) throws IOException, InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            HttpResponse<String> answer = get(address);
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                return answer.body();
            }
        }
        throw new AssertionError(address + " never says that it is too much");
    }

    private static String large(String address) {
        return PassedPages.large(address);
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(street.address() + address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String first(String html, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as("%s in %s", pattern, html).isTrue();
        return found.group(1);
    }
}
