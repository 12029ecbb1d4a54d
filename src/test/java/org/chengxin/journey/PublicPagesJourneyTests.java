package org.chengxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every public page: valid HTML, nothing for axe to find, fit for narrow screens, the keyboard, big letters, no script. */
class PublicPagesJourneyTests {

    /** 320 is a telephone of 640 pixels at 200 %, 720 a desk's window of 1440 at 200 % (WCAG 1.4.4, 1.4.10). */
    private static final List<Integer> WIDTHS = List.of(320, 360, 390, 720, 1440);

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
                    for (int width : WIDTHS) {
                        page.setViewportSize(width, 800);
                        assertThat(((Number)
                                                page.evaluate(
                                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                                        .intValue())
                                .as("%s runs over its edge at %d", each, width)
                                .isLessThanOrEqualTo(0);
                    }
                }
                for (int width : List.of(360, 1440)) {
                    page.setViewportSize(width, 800);
                    Browsers.axeFindsNothing(page);
                }
            }
        }
    }

    @Test
    void theKeyboardReachesEverythingInOrderAndShowsWhereItIs() {
        try (Browsers browsers = Browsers.open()) {
            Page page = browsers.desk();
            for (String address : List.of("/", shop, "/street", "/rules")) {
                page.navigate(street.address() + address);
                int reachable = page.locator("a[href], button, input:not([type=hidden]), [tabindex='0']")
                        .count();
                page.keyboard().press("Tab");
                assertThat(focused(page).getAttribute("class")).isEqualTo("skip");
                for (int i = 1; i < reachable; i++) {
                    Object place = page.evaluate("document.activeElement.outerHTML.slice(0, 80)");
                    assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                            .as("%s, %s shows no focus", address, place)
                            .isNotEqualTo("none");
                    page.keyboard().press("Tab");
                }
                page.navigate(street.address() + address);
                page.keyboard().press("Tab");
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

    private static Locator focused(Page page) {
        return page.locator("*:focus");
    }

    private static String large(String address) {
        return address + (address.contains("?") ? "&" : "?") + "size=large";
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(street.address() + address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String first(String html, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as("%s in %s", pattern, html).isTrue();
        return found.group(1);
    }
}
