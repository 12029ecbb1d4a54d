package org.chengxin.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.grading.Remedy.Kind;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Count;
import org.chengxin.grading.ScoringModel.Rule;
import org.chengxin.merchant.MerchantId;

/**
 * All acts a model lets better a merchant's grade: for each fact held against it the one way to be rid of it, and for each
 * award and gate what would earn it. Made from the model's conditions alone, so a rule of tomorrow has its acts too.
 */
final class Remedies {

    private final ScoringModel model;
    private final RuleWords names;
    private final Map<FactId, LocalDate> repairable;
    private final LocalDate today;

    private Remedies(ScoringModel model, Map<FactId, LocalDate> repairable, LocalDate today) {
        this.model = model;
        this.names = new RuleWords(model.definition().labels());
        this.repairable = repairable;
        this.today = today;
    }

    /** @param repairable first day of repair of the facts that can be repaired */
    static List<Remedy> of(ScoringModel model, List<Fact> facts, Map<FactId, LocalDate> repairable, LocalDate today) {
        Remedies of = new Remedies(model, repairable, today);
        List<Remedy> all = new ArrayList<>();
        facts.stream()
                .sorted(Assessor.NEWEST_FIRST)
                .forEach(fact -> of.against(fact).ifPresent(all::add));
        all.sort(Comparator.comparing(Remedy::kind));
        if (!facts.isEmpty()) {
            all.addAll(of.earning(facts.get(0).merchant()));
        }
        return all;
    }

    private Optional<Remedy> against(Fact fact) {
        List<Burden> burdens = Burden.of(model).stream()
                .filter(burden -> burden.concerns(fact))
                .sorted(Comparator.comparing(burden -> !burden.weighsOn(fact, today)))
                .toList();
        LocalDate repair = repairable.get(fact.id());
        LocalDate from = repair != null && repair.isAfter(today) ? repair : today;
        for (Burden burden : burdens) {
            String field = burden.endedBy(fact);
            if (field != null) {
                return Optional.of(remedy(
                        Kind.END,
                        names.ending(fact.item(), field),
                        burden,
                        fact,
                        from,
                        (facts, day) -> Hypothetical.stating(facts, fact.id(), field, day.toString())));
            }
        }
        for (Burden burden : burdens) {
            Condition replaced = burden.replaceable();
            if (repair != null) {
                return Optional.of(remedy(
                        Kind.REPAIR,
                        "信用修复",
                        burden,
                        fact,
                        from,
                        (facts, day) -> Hypothetical.without(facts, fact.id())));
            }
            if (replaced != null) {
                return Optional.of(remedy(
                        Kind.RENEW,
                        "补报或者换发",
                        burden,
                        fact,
                        today,
                        (facts, day) -> renewed(facts, fact, replaced, day)));
            }
        }
        return Optional.empty();
    }

    private static Remedy remedy(Kind kind, String act, Burden burden, Fact fact, LocalDate from, Remedy.Deed deed) {
        return new Remedy(
                kind, act + "：" + burden.words(fact), act + "：" + burden.publicWords(fact), fact.id(), from, deed);
    }

    private static List<Fact> renewed(List<Fact> facts, Fact old, Condition replaced, LocalDate day) {
        Hypothetical newer = Hypothetical.like(old);
        newer.state(Objects.requireNonNull(replaced.field()), null);
        List<Fact> all = new ArrayList<>(facts);
        all.add(newer.on(day, old.merchant(), old.item(), "renewed " + old.id()));
        return all;
    }

    private List<Remedy> earning(MerchantId merchant) {
        List<Remedy> all = new ArrayList<>();
        for (Rule rule : model.definition().rules()) {
            if (rule.kind() == ScoringModel.Kind.AWARD) {
                all.add(earn(rule.name(), new Evidence(merchant, rule.code(), rule.of(), rule.count(), today)));
            }
        }
        for (Bar bar : model.definition().gates()) {
            if (bar.count() != Count.NONE) {
                all.add(earn(bar.name(), new Evidence(merchant, bar.code(), bar.of(), bar.count(), today)));
            }
        }
        Criterion needs = model.definition().probation().needs();
        all.add(earn("取得" + names.item(needs.item()), new Evidence(merchant, "rated", needs, Count.ANY, today)));
        return all;
    }

    private Remedy earn(String words, Evidence evidence) {
        return new Remedy(Kind.EARN, words, words, null, today, evidence);
    }
}
