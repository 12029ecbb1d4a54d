package org.chengxin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Walks a page with the keyboard and nothing else. */
final class KeyboardAlone {

    /** What one can come to by Tab, in the order of the page; of a group of radio buttons only the first. */
    private static final String STOPS = """
            (() => { const seen = new Set();
              return [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')]
                .filter(e => e.type !== 'hidden' && e.tabIndex >= 0)
                .filter(e => e.type !== 'radio' || (!seen.has(e.name) && seen.add(e.name))); })()""";

    private final Page page;

    KeyboardAlone(Page page) {
        this.page = page;
    }

    /** Goes on by Tab until the control that the selector names has the focus. */
    void goTo(String selector) {
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never comes to " + selector + " on " + page.url());
    }

    /** On to another control; a date's year, month and day are three steps of one. */
    private int next(int from) {
        int at = from;
        for (int i = 0; i < 6 && at == from; i++) {
            page.keyboard().press("Tab");
            at = ((Number) page.evaluate(STOPS + ".indexOf(document.activeElement)")).intValue();
        }
        return at;
    }

    /** From the top of the page to its end: every control once, in the order of the page, and each shows that it is reached. */
    void comesToEverythingInOrder() {
        int expected = ((Number) page.evaluate(STOPS + ".length")).intValue();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < expected; i++) {
            order.add(next(order.isEmpty() ? -1 : order.get(i - 1)));
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("%s, %s", page.url(), page.evaluate("document.activeElement.outerHTML.slice(0, 80)"))
                    .isNotEqualTo("none");
        }
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < expected; i++) {
            wanted.add(i);
        }
        assertThat(order).as("the way of Tab through " + page.url()).isEqualTo(wanted);
    }
}
