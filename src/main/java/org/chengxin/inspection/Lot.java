package org.chengxin.inspection;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.shared.Sha256;

/**
 * Drawing by lot so that anyone can repeat it: candidates stand in the order of {@code SHA-256(seed ":" code)}, written in
 * lower-case hexadecimal, and the first ones are taken. A pure function of the seed and the set of codes.
 */
final class Lot {

    private Lot() {}

    /** What a candidate is ordered by. */
    static String digest(String seed, String code) {
        return Sha256.hex(seed + ":" + code);
    }

    /** The drawn codes, first drawn first. */
    static List<String> take(String seed, Collection<String> codes, int count) {
        return codes.stream()
                .distinct()
                .sorted(Comparator.comparing(code -> digest(seed, code)))
                .limit(count)
                .toList();
    }

    /** In which place of its layer each drawn candidate was drawn, by code; the others are not in it. */
    static Map<String, Integer> ranks(String seed, List<Candidate> candidates, List<Strata.Stratum> strata) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Strata.Stratum stratum : strata) {
            List<String> codes = candidates.stream()
                    .filter(one -> one.stratum().equals(stratum.name()))
                    .map(Candidate::code)
                    .toList();
            List<String> drawn = take(seed, codes, stratum.take());
            drawn.forEach(code -> ranks.put(code, drawn.indexOf(code) + 1));
        }
        return ranks;
    }
}
