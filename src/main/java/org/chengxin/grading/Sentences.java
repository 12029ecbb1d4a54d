package org.chengxin.grading;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.dossier.Fact;
import org.chengxin.grading.ScoringModel.Rule;
import org.jspecify.annotations.Nullable;

/** Turns a rule's words and a fact's fields into one plain sentence. */
final class Sentences {

    /** The words of the models in use, taken apart once. */
    private static final LoadingCache<String, Template> TEMPLATES =
            Caffeine.newBuilder().maximumSize(2000).build(Template::of);

    private Sentences() {}

    /** “2026-08-15 受到一般行政处罚（…），扣 8 分；2026-11-16 起扣 4 分，2027-08-16 起不再扣分。” */
    static String ofDeduction(Rule rule, Fact fact, BigDecimal points, int percent, LocalDate asOf) {
        StringBuilder sentence = new StringBuilder(fill(rule.words(), fact, 1));
        sentence.append(percent == 100 ? "，扣 " : "，按 " + percent + "% 扣 ");
        sentence.append(plain(points.abs())).append(" 分");
        Decay decay = rule.decay();
        if (decay != null) {
            LocalDate day = decay.on(fact, asOf).to();
            String separator = "；";
            while (day != null) {
                LocalDate next = day.plusDays(1);
                Decay.Share share = decay.on(fact, next);
                sentence.append(separator).append(next);
                sentence.append(
                        share.percent() == 0
                                ? " 起不再扣分"
                                : " 起扣 " + plain(Ledger.share(rule.points(), share.percent())) + " 分");
                separator = "，";
                day = share.percent() == 0 ? null : share.to();
            }
        }
        return sentence.append("。").toString();
    }

    static String ofAward(Rule rule, List<Fact> facts) {
        return fill(rule.words(), facts.get(0), facts.size()) + "，加 " + plain(rule.points()) + " 分。";
    }

    static String fill(String words, Fact fact) {
        return fill(words, fact, 1);
    }

    static String fill(String words, int count) {
        return fill(words, null, count);
    }

    private static String fill(String words, @Nullable Fact fact, int count) {
        return TEMPLATES.get(words).fill(fact, count);
    }

    static String plain(BigDecimal points) {
        BigDecimal bare = points.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
