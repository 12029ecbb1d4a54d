package org.chengxin.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlateSerialTests {

    private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Weights from the right 1, 3, 9, 27, 19, 26, 16, 17, 20, 29 (GB 32100-2015), worked out longhand. */
    @Test
    void theFirstSerialOfTheStreetIsKnown() {
        int sum = 1 * 3 + 9 * 26 + 9 * 16 + 18 * 17 + 26 * 20 + 3 * 29 + 25 * 25;
        char expected = "0123456789ABCDEFGHJKLMNPQRTUWXY".charAt((31 - sum % 31) % 31);
        assertThat(PlateSerial.of("ZD-SJJ", 1)).hasToString("ZD-SJJ-0001-" + expected);
    }

    @Test
    void aNumberAboveFourDigitsGrowsLonger() {
        assertThat(PlateSerial.of("ZD-SJJ", 12345).value()).startsWith("ZD-SJJ-12345-");
    }

    @Test
    void aSerialIsReadAsPeopleTypeIt() {
        PlateSerial serial = PlateSerial.of("ZD-SJJ", 42);
        assertThat(PlateSerial.parse("  " + serial.value().toLowerCase() + " ")).contains(serial);
        assertThat(PlateSerial.parse(serial.value().replace('0', '０').replace('-', '－')))
                .contains(serial);
        assertThat(PlateSerial.parse("水晶街七号")).isEmpty();
    }

    @Test
    void aPrefixOfDigitsHasNoSerial() {
        assertThatIllegalArgumentException().isThrownBy(() -> PlateSerial.of("Z1", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PlateSerial.of("ZD", 0));
    }

    @Property
    void everySingleWrongCharacterIsFound(
            @ForAll("serials") PlateSerial serial,
            @ForAll @IntRange(max = 40) int at,
            @ForAll @IntRange(max = 35) int by) {
        String text = serial.value();
        int place = at % text.length();
        char wrong = SYMBOLS.charAt(by);
        if (text.charAt(place) == wrong) {
            return;
        }
        String spoiled = text.substring(0, place) + wrong + text.substring(place + 1);
        assertThat(PlateSerial.parse(spoiled)).isEmpty();
    }

    @Property
    void everySwapOfNeighboursIsFound(@ForAll("serials") PlateSerial serial, @ForAll @IntRange(max = 40) int at) {
        String symbols = serial.value();
        int place = at % (symbols.length() - 1);
        int next = place + 1;
        char first = symbols.charAt(place);
        char second = symbols.charAt(next);
        if (first == second) {
            return;
        }
        StringBuilder swapped = new StringBuilder(symbols);
        swapped.setCharAt(place, second);
        swapped.setCharAt(next, first);
        assertThat(PlateSerial.parse(swapped.toString())).isEmpty();
    }

    @Provide
    Arbitrary<PlateSerial> serials() {
        Arbitrary<String> part =
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(4);
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 99_999_999);
        return Combinators.combine(part, part, numbers).as((a, b, n) -> PlateSerial.of(a + "-" + b, n));
    }
}
