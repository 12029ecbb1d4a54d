package org.chengxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the pages that a journey passes, answers to forms included, to what every public page is held to: valid HTML, nothing
 * for axe to find, fit for every width and for 200 %, the same in big letters.
 */
final class PassedPages {

    /** 320 is a telephone of 640 pixels at 200 %, 720 a desk's window of 1440 at 200 % (WCAG 1.4.4, 1.4.10). */
    static final List<Integer> WIDTHS = List.of(320, 360, 390, 720, 1440);

    private static final int HEIGHT = 844;

    private final Map<Page, Response> shown = new LinkedHashMap<>();
    private final Map<String, String> html = new LinkedHashMap<>();

    /** Remembers what this page was sent. */
    Page watch(Page page) {
        page.onResponse(response -> {
            boolean redirects = response.status() >= 300 && response.status() < 400;
            if (response.request().isNavigationRequest() && !redirects) {
                shown.put(page, response);
            }
        });
        return page;
    }

    /** Looks at the page as it stands, and at the same in big letters where it can be asked for again. */
    void suit(Page page) {
        Response answer = shown.get(page);
        html.put(html.size() + " " + page.url(), answer.text());
        suitsEverywhere(page);
        if (answer.request().method().equals("GET")) {
            Page large = watch(page.context().newPage());
            large.navigate(large(page.url()));
            assertThat(large.locator("html.large").count()).as(large.url()).isEqualTo(1);
            assertThat(large.locator("h1").innerText())
                    .as("the same page in big letters")
                    .isEqualTo(page.locator("h1").innerText());
            html.put(html.size() + " " + large.url(), shown.get(large).text());
            fitsEverywhere(large);
            large.close();
        }
    }

    /** The Nu checker over all of them at once, since it is slow to start. */
    void areValid() {
        assertThat(html).isNotEmpty();
        assertThat(NuChecker.errors(html)).isEmpty();
    }

    static void suitsEverywhere(Page page) {
        fitsEverywhere(page);
        readsWell(page);
        page.setViewportSize(390, HEIGHT);
    }

    /** On a telephone, and on a wide screen what looks different there; axe takes seconds for a page. */
    static void readsWell(Page page) {
        page.setViewportSize(360, HEIGHT);
        Browsers.axeFindsNothing(page);
        if (page.locator(".wrap-wide").count() > 0) {
            page.setViewportSize(1440, HEIGHT);
            Browsers.axeFindsNothing(page);
        }
    }

    static void fitsEverywhere(Page page) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            fits(page);
        }
    }

    static void fits(Page page) {
        Number beyond =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(beyond.intValue())
                .as("%s runs over its edge at %d", page.url(), page.viewportSize().width)
                .isLessThanOrEqualTo(0);
    }

    static String large(String address) {
        return address + (address.contains("?") ? "&" : "?") + "size=large";
    }
}
