package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTextTests {

    /** Two hundred marks upon one character reach over the shop's whole page. */
    @Test
    void marksAreNotHeapedUp() {
        assertThat(ReviewText.plain("好" + "\u0300\u0489\u20dd".repeat(80) + "吃" + "\ufe0f\u0334".repeat(80)))
                .isEqualTo("好吃");
        assertThat(ReviewText.plain("q" + "\u0323\u0307\u0334".repeat(80))).hasSize(3);
        assertThat(ReviewText.plain("q\u0323" + ("\u200d" + "\u0307".repeat(9)).repeat(50)))
                .matches(".*[^\u0307]\u0307[^\u0307]*");
        assertThat(ReviewText.plain("\u0300\u0300 \u0300好")).isEqualTo("好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1️⃣号店👁️‍🗨️", "café, tiếng Việt", "ที่นี่อร่อย", "يَّ", "第一段", "一\n\n二 三　　四"})
    void whatLettersAndEmojiNeedStays(String text) {
        assertThat(ReviewText.plain(text))
                .isEqualTo(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC));
    }

    @Test
    void emptyLinesAndBlanksDoNotPileUpWhateverTheyAreMadeOf() {
        assertThat(ReviewText.plain("好" + "\n　\n \u00a0\n".repeat(120) + "吃")).isEqualTo("好\n\n吃");
        assertThat(ReviewText.plain("好" + "　".repeat(200) + "吃  ")).isEqualTo("好　　吃");
    }

    @Property(tries = 300)
    void whatIsKeptOfAnyTextShowsNothingInvisibleAndIsStable(@ForAll String given) {
        String kept = ReviewText.plain(given);
        assertThat(kept.codePoints()
                        .filter(c -> Character.getType(c) == Character.FORMAT && c != 0x200d
                                || Character.isISOControl(c) && c != '\n'))
                .isEmpty();
        assertThat(ReviewText.plain(kept)).isEqualTo(kept);
    }

    @Test
    void emojiStayWholeAndDirectionsCannotBeTurned() {
        assertThat(ReviewText.plain("a\u202eb\u200bc\ufeff👨‍👩‍👧\r\n\r\n\r\nd\u0000"))
                .isEqualTo("abc👨‍👩‍👧\n\nd");
        assertThat(ReviewText.length("👍👍")).isEqualTo(2);
    }
}
