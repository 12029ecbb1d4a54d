package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "投诉〔2026〕12号, T2026-12",
        "举报〔2026〕12号, J2026-12",
        "投诉[2026]12, T2026-12",
        "t2026-12, T2026-12",
        "投诉 2026 12 号, T2026-12",
        "举报 2026-12, J2026-12",
        "2026年第12号, T2026-12",
        "Ｔ２０２６－１２, T2026-12",
        "' 投诉〔2026〕 12 号 ', T2026-12",
    })
    void aNumberIsUnderstoodHoweverItIsTyped(String typed, String slug) {
        assertThat(FilingNumbers.slugOf(typed)).isEqualTo(slug);
    }

    @Test
    void anythingElseIsNoNumber() {
        for (String text : new String[] {"", "投诉", "T2026", "T2026-0000000001", "<script>", "T2026-1 or 1=1"}) {
            assertThat(FilingNumbers.slugOf(text)).isEmpty();
        }
    }
}
