package org.chengxin.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.dossier.Fact;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Count;
import org.chengxin.grading.ScoringModel.Kind;
import org.chengxin.grading.ScoringModel.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Something in a model that is held against a merchant because a fact is there: a deduction, or a gate, ceiling or veto that
 * asks for no such fact.
 *
 * @param words what the model says of the fact, with holes
 */
record Burden(Criterion of, String words, String publicWords) {

    static List<Burden> of(ScoringModel model) {
        List<Burden> all = new ArrayList<>();
        for (Rule rule : model.definition().rules()) {
            if (rule.kind() == Kind.DEDUCTION) {
                all.add(new Burden(rule.of(), rule.words(), rule.publicWords()));
            }
        }
        var definition = model.definition();
        for (List<Bar> bars : List.of(definition.vetoes(), definition.ceilings(), definition.gates())) {
            for (Bar bar : bars) {
                if (bar.count() == Count.NONE) {
                    all.add(new Burden(bar.of(), bar.unmet(), bar.unmet()));
                }
            }
        }
        return all;
    }

    /** Whether the fact is of the kind asked about, now or on another day. */
    boolean concerns(Fact fact) {
        return fact.item().equals(of.item()) && conditions().allMatch(one -> one.isAboutTime() || holds(one, fact));
    }

    /** Whether the fact counts on the day. */
    boolean weighsOn(Fact fact, LocalDate day) {
        return concerns(fact) && conditions().allMatch(one -> one.holds(fact, day));
    }

    /** The field whose date would end it, where the fact does not state it: 复查合格、移出、解除、消除. */
    @Nullable
    String endedBy(Fact fact) {
        return conditions()
                .filter(one -> one.test() == ConditionTest.NOT_REACHED)
                .map(one -> Objects.requireNonNull(one.field()))
                .filter(field -> FactText.date(fact, field) == null)
                .findFirst()
                .orElse(null);
    }

    /** The condition that a newer statement in place of this one would not meet; null where newer ones do not replace it. */
    @Nullable
    Condition replaceable() {
        return of.latest() == null || of.must().isEmpty() ? null : of.must().get(0);
    }

    String words(Fact fact) {
        return Sentences.fill(words, fact);
    }

    /** What readers are told who may not see the fact. */
    String publicWords(Fact fact) {
        return Sentences.fill(publicWords, fact);
    }

    private Stream<Condition> conditions() {
        return Stream.concat(of.when().stream(), of.must().stream());
    }

    private static boolean holds(Condition one, Fact fact) {
        return one.holds(fact, fact.validFrom());
    }
}
