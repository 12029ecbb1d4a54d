package org.chengxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium. Without one, journeys are skipped with a loud line; in CI they fail. */
final class Browsers implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Browsers open() {
        if (!Files.isExecutable(CHROMIUM)) {
            String sentence = "No Chromium at " + CHROMIUM
                    + ": browser journeys cannot run. Install it (Debian: chromium)" + " or set CHROMIUM.";
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(sentence);
            }
            System.err.println("\n*** SKIPPED JOURNEYS *** " + sentence + "\n");
            Assumptions.abort(sentence);
        }
        // A machine busy with other builds answers a form after more than the five seconds that are usual.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        return new Browsers(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    Page desk() {
        return page(1440, 900, false);
    }

    Page phone() {
        return page(390, 844, true);
    }

    Page phoneWithoutScript() {
        return page(390, 844, true, false);
    }

    private Page page(int width, int height, boolean mobile) {
        return page(width, height, mobile, true);
    }

    private Page page(int width, int height, boolean mobile, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(mobile)
                .setHasTouch(mobile)
                .setJavaScriptEnabled(script)
                .setLocale("zh-CN"));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    /** Says what axe finds on the page as it stands; nothing is what we want. */
    static void axeFindsNothing(Page page) {
        AxeResults results = axe(page).analyze();
        assertThat(results.getViolations())
                .as("axe on " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> String.valueOf(node.getHtml()))
                                .toList())
                .isEmpty();
    }

    /** In the page itself and without the list of what passed: our pages have no frames, and it is three times as fast. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).options(onlyViolations);
        axe.setLegacyMode(true);
        return axe;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
