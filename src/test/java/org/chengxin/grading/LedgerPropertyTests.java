package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chengxin.dossier.EndedFacts;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.grading.LedgerLine.Kind;

/** What holds of every ledger through time, whatever the facts. */
class LedgerPropertyTests {

    private static final LocalDate OPENED = RandomFacts.TODAY.minusMonths(2);
    private static final Instant KNOWN = Instant.parse("2026-11-20T00:00:00Z");

    @Property(tries = 150)
    void recomputingGivesTheSameToTheLastLetter(@ForAll("facts") List<Fact> facts, @ForAll("days") LocalDate day) {
        Assessment once = assess(facts, day);
        assertThat(assess(new ArrayList<>(facts), day)).isEqualTo(once);
        assertThat(assess(facts, day).inputsHash()).isEqualTo(once.inputsHash());
    }

    @Property(tries = 150)
    void aFactTakenBackOrRepairedIsOnEveryLaterDayAsIfItHadNeverBeen(
            @ForAll("facts") List<Fact> facts, @ForAll("fact") Fact gone, @ForAll("days") LocalDate day) {
        for (Fact ended : List.of(withdrawn(gone), repaired(gone))) {
            List<Fact> with = new ArrayList<>(facts);
            with.add(facts.size() / 2, ended);
            assertThat(assess(with, day)).isEqualTo(assess(facts, day));
        }
    }

    @Property(tries = 150)
    void noPointsAreGivenOrTakenWithoutARuleAndAFactThatIsInUse(
            @ForAll("facts") List<Fact> facts, @ForAll("days") LocalDate day) {
        Set<FactId> counting = facts.stream()
                .filter(fact -> fact.isInUse() && !fact.validFrom().isAfter(day))
                .map(Fact::id)
                .collect(Collectors.toSet());
        for (LedgerLine line : assess(facts, day).lines()) {
            boolean caused = line.kind() == Kind.AWARD || line.kind() == Kind.DEDUCTION;
            assertThat(line.facts().isEmpty()).as("%s", line).isEqualTo(!caused);
            assertThat(counting).containsAll(line.facts());
            assertThat(caused ? rules() : limits()).contains(line.rule());
            assertThat(line.points().signum()).as("%s", line).isNotZero();
        }
    }

    @Property(tries = 100)
    void noFactIsChargedTwiceByOneRule(@ForAll("facts") List<Fact> facts, @ForAll("days") LocalDate day) {
        assertThat(assess(facts, day).lines().stream()
                        .filter(line -> line.kind() == Kind.DEDUCTION)
                        .map(line -> line.rule() + line.facts()))
                .doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return RandomFacts.fact().list().ofMaxSize(14);
    }

    @Provide
    Arbitrary<Fact> fact() {
        return RandomFacts.fact();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1200).map(RandomFacts.TODAY::plusDays);
    }

    private static Set<String> rules() {
        return Models.DEFAULT.definition().rules().stream()
                .map(ScoringModel.Rule::code)
                .collect(Collectors.toSet());
    }

    private static Set<String> limits() {
        return Stream.concat(
                        ScoringModel.tableRules().stream(),
                        Models.DEFAULT.definition().caps().stream().map(ScoringModel.Cap::code))
                .collect(Collectors.toSet());
    }

    private static Fact withdrawn(Fact fact) {
        return EndedFacts.withdrawn(fact, KNOWN);
    }

    private static Fact repaired(Fact fact) {
        return EndedFacts.ended(fact, new Fact.Ending(Fact.Ending.Kind.REPAIRED, KNOWN, "某人", "修复〔2026〕00001号"));
    }

    private static Assessment assess(List<Fact> facts, LocalDate day) {
        return Assessor.assess(Models.DEFAULT, facts, OPENED, day);
    }
}
