package org.chengxin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A merchant's portrait and its scores in a real browser: under our content security policy, the charts are drawn. */
class PortraitJourneyTests extends Journey {

    private static final String INKED = """
            canvas => {
              const seen = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              let inked = 0;
              for (let i = 3; i < seen.length; i += 4) { if (seen[i] > 0) { inked++; } }
              return inked;
            }""";

    @Test
    void theChartsAreDrawnFromTheirTablesAndNothingIsRefused() {
        for (Page page : List.of(browsers.desk(), browsers.phone())) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            signIn(page, "officer");
            page.navigate(street.address() + "/console/gradings?sort=WORST");
            page.locator("main td a[href^='/console/merchants/']").first().click();
            assertThat(page.getByText("怎样提升牌级").first()).isVisible();

            page.getByText("看信用画像").click();
            assertThat(page.locator(".chart canvas")).hasCount(2);
            assertThat(inked(page, 0)).isGreaterThan(1000);
            assertThat(inked(page, 1)).isGreaterThan(1000);
            Browsers.axeFindsNothing(page);

            page.getByText("看分数走势").click();
            assertThat(page.locator(".chart canvas")).hasCount(1);
            assertThat(inked(page, 0)).isGreaterThan(1000);
            page.getByText("查分数").click();
            assertThat(page.getByText("与重算一致")).isVisible();
            Browsers.axeFindsNothing(page);
            assertThat(complaints).isEmpty();
        }
    }

    private static int inked(Page page, int chart) {
        return ((Number) page.locator(".chart canvas").nth(chart).evaluate(INKED)).intValue();
    }
}
