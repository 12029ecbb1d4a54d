package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chengxin.dossier.EndedFacts;
import org.chengxin.dossier.Fact;

/** What holds of every assessment, whatever the facts. */
class AssessorPropertyTests {

    private static final LocalDate TODAY = RandomFacts.TODAY;
    private static final LocalDate OPENED = TODAY.minusMonths(2);

    @Property(tries = 300)
    void theScoreIsTheSumOfTheLinesAndOfTheDimensionsWithinTheirBounds(@ForAll("facts") List<Fact> facts) {
        Assessment assessment = assess(facts, TODAY);
        assertThat(assessment.lines().stream().map(LedgerLine::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(assessment.score());
        assertThat(assessment.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(assessment.dimensions())
                .allSatisfy(one -> assertThat(one.points()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(one.max())));
    }

    @Property(tries = 100)
    void theOrderOfTheFactsDoesNotMatter(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(assess(shuffled, TODAY)).isEqualTo(assess(facts, TODAY));
    }

    @Property(tries = 100)
    void addingAndWithdrawingIsAsIfItHadNeverBeen(@ForAll("facts") List<Fact> facts, @ForAll("fact") Fact mistake) {
        List<Fact> withMistake = new ArrayList<>(facts);
        withMistake.add(EndedFacts.withdrawn(mistake, Instant.parse("2026-11-20T00:00:00Z")));
        assertThat(assess(withMistake, TODAY)).isEqualTo(assess(facts, TODAY));
    }

    @Property(tries = 100)
    void everyLineNamesARuleOfTheModelAndFactsItWasGiven(@ForAll("facts") List<Fact> facts) {
        assertThat(assess(facts, TODAY).lines()).allSatisfy(line -> {
            assertThatCode(() -> Models.DEFAULT.ruleName(line.rule())).doesNotThrowAnyException();
            assertThat(line.sentence()).endsWith("。").doesNotContain("{", "[", "null");
            assertThat(facts.stream().map(Fact::id)).containsAll(line.facts());
        });
    }

    @Property(tries = 150)
    void nothingChangesBeforeTheDayItIsSaidToChange(@ForAll("facts") List<Fact> facts) {
        Assessment assessment = assess(facts, TODAY);
        LocalDate end = assessment.nextChange() == null ? TODAY.plusYears(4) : assessment.nextChange();
        for (LocalDate day = TODAY.plusDays(1);
                day.isBefore(end);
                day = day.plusDays(day.isBefore(TODAY.plusDays(40)) ? 1 : 17)) {
            assertThat(assess(facts, day).saysTheSameAs(assessment))
                    .as("%s", day)
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void aLineHoldsUntilItsLastDay(@ForAll("facts") List<Fact> facts) {
        for (LedgerLine line : assess(facts, TODAY).lines()) {
            assertThat(line.to() == null || !line.to().isBefore(TODAY)).isTrue();
            assertThat(line.from() == null || !line.from().isAfter(TODAY)).isTrue();
        }
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return RandomFacts.fact().list().ofMaxSize(14);
    }

    @Provide
    Arbitrary<Fact> fact() {
        return RandomFacts.fact();
    }

    private static Assessment assess(List<Fact> facts, LocalDate day) {
        return Assessor.assess(Models.DEFAULT, facts, OPENED, day);
    }
}
