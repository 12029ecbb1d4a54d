package org.chengxin.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTokenTests {

    @Test
    void aTokenIsSixteenCharactersNobodyMisreads() {
        for (int i = 0; i < 1000; i++) {
            assertThat(PlateToken.random().value()).matches("[0-9a-hjkmnp-tv-z]{16}");
        }
    }

    @Test
    void tokensUseTheWholeAlphabetInEveryPlaceAndDoNotRepeat() {
        Set<String> seen = new HashSet<>();
        Set<String> placed = new HashSet<>();
        for (int i = 0; i < 4000; i++) {
            String token = PlateToken.random().value();
            assertThat(seen.add(token)).isTrue();
            for (int place = 0; place < PlateToken.LENGTH; place++) {
                placed.add(place + ":" + token.charAt(place));
            }
        }
        assertThat(placed).hasSize(16 * 32);
    }

    @Test
    void aTokenReadsBackAsItself() {
        PlateToken token = PlateToken.random();
        assertThat(PlateToken.parse(token.value())).contains(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "0123456789abcdef0",
                "0123456789ABCDEF",
                "0123456789abcdei",
                "0123456789abcde/",
                "０123456789abcdef"
            })
    void whatCannotBeATokenIsNone(String text) {
        assertThat(PlateToken.parse(text)).isEmpty();
    }
}
