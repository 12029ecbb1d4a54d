package org.chengxin.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.grading.Assessment;
import org.chengxin.grading.Grade;
import org.chengxin.grading.Gradings;
import org.chengxin.grading.Official;
import org.chengxin.grading.PublicWays;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What would lift the grade that the public sees. Nothing is told while a first or a worse grade is on its way: what is proposed
 * is nobody's business before it is decided (domain §5). What was found is kept while nothing it rests on changes, so that readers
 * cannot tire the server.
 */
@Component
class WaysPages {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 2_000;
    private static final String NO_WAY = "一年以内没有推算出能提升牌级的办法。请先整改到期的问题，或者向主办单位咨询。";

    private static final String UNDER_WAY = "这家商户有一项评价正在按程序核定，有结果以后再列出。";

    private final Gradings gradings;
    private final PublicWays ways;
    private final Facts facts;
    private final Words words;
    private final Clock clock;
    private final Cache<Known, Told> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    WaysPages(Gradings gradings, PublicWays ways, Facts facts, Words words, Clock clock) {
        this.gradings = gradings;
        this.ways = ways;
        this.facts = facts;
        this.words = words;
        this.clock = clock;
    }

    /** All that the ways follow from: the merchant's facts and the model stand behind the hash. */
    private record Known(MerchantId merchant, Grade held, String inputs, LocalDate today) {}

    /** @param grade in force; null for a merchant never assessed */
    record Told(@Nullable Grade grade, List<PublicWays.Line> lines, List<String> notes) {}

    Told of(MerchantId merchant) {
        Official official = gradings.official(merchant).orElse(null);
        Assessment current = gradings.current(merchant).orElse(null);
        if (official == null || current == null) {
            return new Told(null, List.of(), List.of("还没有评价结果。"));
        }
        Grade held = official.grade();
        if (official.byHand() != null) {
            return new Told(
                    held,
                    List.of(),
                    List.of(PublicText.scrubbed(official.byHand().sentence())));
        }
        if (official.hearingUntil() != null
                || !held.isRated() && current.grade().isRated()) {
            return new Told(held, List.of(), List.of(UNDER_WAY));
        }
        if (held == Grade.RED) {
            return new Told(held, List.of(), List.of("红牌是最高的牌级。"));
        }
        if (isUnderWay(held, current.grade())) {
            // A fall of which the shop itself has not been told is nobody's business: the words of whoever finds no
            // way.
            return new Told(held, List.of(), List.of(NO_WAY));
        }
        return kept.get(new Known(merchant, held, current.inputsHash(), LocalDate.now(clock)), this::search);
    }

    private Told search(Known known) {
        Grade held = known.held();
        PublicWays.View found = ways.of(known.merchant(), shown(known)::contains);
        List<PublicWays.Line> lines = found.lines().stream()
                .filter(line -> line.grade().compareTo(held) < 0)
                .map(WaysPages::scrubbed)
                .toList();
        return new Told(held, lines, lines.isEmpty() ? List.of(NO_WAY) : found.notes());
    }

    private static boolean isUnderWay(Grade held, Grade proposed) {
        return held.isRated() != proposed.isRated() || proposed.compareTo(held) > 0;
    }

    private Set<FactId> shown(Known known) {
        List<Fact> live = facts.liveOf(known.merchant());
        Consents consents = Consents.in(live, words.items());
        return live.stream()
                .filter(fact -> fact.isPublicOn(known.today()) && consents.cover(fact))
                .map(Fact::id)
                .collect(Collectors.toSet());
    }

    private static PublicWays.Line scrubbed(PublicWays.Line line) {
        return new PublicWays.Line(
                line.waiting(),
                line.steps().stream().map(PublicText::scrubbed).toList(),
                line.since(),
                line.grade(),
                line.until());
    }
}
