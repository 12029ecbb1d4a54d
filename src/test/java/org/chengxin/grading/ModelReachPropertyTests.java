package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.chengxin.dossier.Fact;
import org.chengxin.grading.ModelMutations.Mutant;
import org.junit.jupiter.api.Test;

/** A new version that is said to leave a merchant alone says the same of it as the version before. */
class ModelReachPropertyTests {

    private static final LocalDate TODAY = RandomFacts.TODAY;
    private static final LocalDate OPENED = TODAY.minusYears(2);
    private static final List<Mutant> CHANGES = ModelMutations.all();

    @Property(tries = 3000)
    void whomAChangeDoesNotReachItDoesNotChange(
            @ForAll("change") Mutant change, @ForAll boolean backwards, @ForAll("facts") List<Fact> facts) {
        ScoringModel old = backwards ? change.model() : Models.DEFAULT;
        ScoringModel now = backwards ? Models.DEFAULT : change.model();
        Assessment held = Assessor.assess(old, facts, OPENED, TODAY);
        Assessment anew = Assessor.assess(now, facts, OPENED, TODAY);
        boolean left = ModelReach.between(old.definition(), now.definition()).leaves(held, items(facts));
        Statistics.label("left alone").collect(left);
        if (left) {
            assertThat(held.saysTheSameAs(under(old, anew))).as(change.change()).isTrue();
            if (anew.nextChange() != null) {
                assertThat(held.nextChange()).isNotNull().isBeforeOrEqualTo(anew.nextChange());
            }
        }
    }

    /** Else the property above could hold for want of anybody left alone. */
    @Test
    void aChangeOfPointsReachesOnlyThoseWhoHaveALineOfTheRule() {
        ScoringModel now = with(ModelFixtures.points("penalty-general", "9").apply(Models.DEFAULT.definition()));
        ModelReach reach = ModelReach.between(Models.DEFAULT.definition(), now.definition());
        assertThat(reach).isEqualTo(new ModelReach(false, Set.of("penalty-general"), Set.of()));
        assertThat(leaves(reach, "一般", TODAY.minusMonths(2))).isFalse();
        assertThat(leaves(reach, "一般", TODAY.minusMonths(20))).isTrue();
        assertThat(leaves(reach, "轻微", TODAY.minusMonths(2))).isTrue();
    }

    @Test
    void aChangeOfWhatARuleLooksAtReachesAllWhoHaveSuchFacts() {
        ScoringModel now = with(
                ModelFixtures.looking("penalty-minor", "honour", ModelFixtures.asks("kind", ConditionTest.EQ, "公益"))
                        .apply(Models.DEFAULT.definition()));
        ModelReach reach = ModelReach.between(Models.DEFAULT.definition(), now.definition());
        assertThat(reach.everybody()).isFalse();
        assertThat(reach.items()).containsExactlyInAnyOrder("penalty", "honour");
    }

    @Test
    void otherBoundsReachEverybodyAndNoChangeReachesNobody() {
        assertThat(ModelReach.between(Models.DEFAULT.definition(), Models.DEFAULT.definition()))
                .isEqualTo(new ModelReach(false, Set.of(), Set.of()));
        assertThat(CHANGES.stream()
                        .filter(one -> one.change().contains("thresholds")
                                || one.change().contains("base - 1")
                                || one.change().startsWith("/gates")))
                .isNotEmpty()
                .allMatch(one -> ModelReach.between(
                                Models.DEFAULT.definition(), one.model().definition())
                        .everybody());
    }

    private static boolean leaves(ModelReach reach, String grade, LocalDate day) {
        List<Fact> facts = List.of(FactFixtures.aPenalty(grade, day).build());
        return reach.leaves(Assessor.assess(Models.DEFAULT, facts, OPENED, TODAY), items(facts));
    }

    private static Set<String> items(List<Fact> facts) {
        return facts.stream().map(Fact::item).collect(Collectors.toSet());
    }

    private static ScoringModel with(ScoringModel.Definition definition) {
        return new ScoringModel("street-default", 2, "第二版", "", TODAY, null, definition);
    }

    /** The same words under the name of the other version. */
    private static Assessment under(ScoringModel model, Assessment one) {
        return new Assessment(
                model.code(),
                model.version(),
                one.asOf(),
                one.score(),
                one.grade(),
                one.because(),
                one.lines(),
                one.dimensions(),
                one.gates(),
                one.ceilings(),
                one.vetoes(),
                one.nextChange(),
                one.inputsHash());
    }

    @Provide
    Arbitrary<Mutant> change() {
        return Arbitraries.of(CHANGES);
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return RandomFacts.fact().list().ofMaxSize(8);
    }
}
