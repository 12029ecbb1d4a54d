package org.chengxin.portal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chengxin.grading.Grade;
import org.chengxin.grading.Gradings;
import org.chengxin.grading.Kpi;
import org.chengxin.merchant.Streets;
import org.chengxin.shared.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public home of the street: how it stands, how to read a grade, what is new. */
@Controller
@PublicPage
class StreetController {

    private static final int LATEST = 5;

    private final Listings listings;
    private final LoadingCache<String, Standing> standing;

    StreetController(Listings listings, Gradings gradings, Streets streets) {
        this.listings = listings;
        // Counting a street costs more than a scan; a minute's age does not hurt a count.
        this.standing = Caffeine.newBuilder()
                .refreshAfterWrite(Duration.ofMinutes(1))
                .expireAfterWrite(Duration.ofMinutes(2))
                .build(key -> Standing.of(gradings.kpi(), streets.current().blocks(), listings.tallies()));
    }

    /** How the street stands: against its targets, in all, and block by block. */
    record Standing(Kpi kpi, Map<Grade, Long> shops, Map<String, Map<Grade, Long>> blocks) {

        static Standing of(Kpi kpi, List<String> blocks, List<Listings.Tally> tallies) {
            Map<String, Map<Grade, Long>> byBlock = new LinkedHashMap<>();
            blocks.forEach(block -> byBlock.put(block, sums(tallies, tally -> block.equals(tally.block()))));
            return new Standing(kpi, sums(tallies, tally -> true), byBlock);
        }

        private static Map<Grade, Long> sums(List<Listings.Tally> tallies, Predicate<Listings.Tally> of) {
            Map<Grade, Long> sums = new EnumMap<>(Grade.class);
            for (Grade grade : Grade.values()) {
                sums.put(
                        grade,
                        tallies.stream()
                                .filter(of)
                                .filter(tally -> tally.grade() == grade)
                                .mapToLong(Listings.Tally::shops)
                                .sum());
            }
            return sums;
        }

        public String meaning(Grade grade) {
            return StreetWords.meaning(grade);
        }

        /** Of a block, in words: what there is none of is left out. */
        public String words(String block) {
            String words = blocks.getOrDefault(block, Map.of()).entrySet().stream()
                    .filter(one -> one.getValue() > 0)
                    .map(one -> one.getKey().word() + " " + one.getValue() + " 家")
                    .collect(Collectors.joining("、"));
            return words.isEmpty() ? "还没有挂牌的商户" : words;
        }
    }

    @GetMapping("/")
    String show(Model model) {
        Standing now = standing.get("street");
        model.addAttribute("standing", now);
        model.addAttribute("kpi", now.kpi());
        model.addAttribute("description", "扫店门口的信用二维码或输入店名，查商户的牌级和理由。");
        model.addAttribute("grades", Grade.values());
        model.addAttribute("latest", listings.latest(LATEST));
        return "portal/home/show";
    }
}
