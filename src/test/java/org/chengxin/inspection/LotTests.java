package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LotTests {

    @Test
    void theOrderIsThatOfTheHashesAsAnyToolWritesThem() {
        // printf 'ab:X1' | sha256sum, and so on.
        assertThat(Lot.digest("ab", "X1"))
                .isEqualTo("7577185d91920f3aca971ade89bc88c99a2e60976b95291ee6ea057405fac4a2");
        assertThat(Lot.digest("", "")).isEqualTo("e7ac0786668e0ff0f02b62bd04f45ff636fd82db63b1104601c975dc005f3a67");
    }

    @Property
    void theDrawDependsOnSeedAndCandidatesButNotOnTheirOrder(
            @ForAll @AlphaChars @Size(64) String seed,
            @ForAll @NotEmpty Set<@AlphaChars @Size(min = 1, max = 18) String> codes,
            @ForAll @IntRange(max = 20) int count,
            @ForAll long shuffle) {
        List<String> once = List.copyOf(codes);
        List<String> again = new ArrayList<>(codes);
        Collections.shuffle(again, new Random(shuffle));
        List<String> drawn = Lot.take(seed, once, count);
        assertThat(Lot.take(seed, again, count)).isEqualTo(drawn);
        assertThat(drawn).hasSize(Math.min(count, codes.size())).doesNotHaveDuplicates();
        assertThat(codes).containsAll(drawn);
        assertThat(Lot.take(seed, once, count + 1).subList(0, drawn.size())).isEqualTo(drawn);
    }

    @Test
    void withinALayerAllAreEquallyLikely() {
        List<String> codes = IntStream.range(0, 10)
                .mapToObj(i -> "92370303MA900%05d".formatted(i))
                .toList();
        Random seeds = new Random(20261122);
        Map<String, Integer> hits = new HashMap<>();
        int rounds = 6000;
        for (int round = 0; round < rounds; round++) {
            byte[] seed = new byte[32];
            seeds.nextBytes(seed);
            Lot.take(HexFormat.of().formatHex(seed), codes, 3).forEach(code -> hits.merge(code, 1, Integer::sum));
        }
        double expected = rounds * 0.3;
        double deviation = Math.sqrt(rounds * 0.3 * 0.7);
        assertThat(hits).hasSize(10);
        assertThat(hits.values())
                .allSatisfy(count ->
                        assertThat((double) count).isBetween(expected - 4 * deviation, expected + 4 * deviation));
    }
}
