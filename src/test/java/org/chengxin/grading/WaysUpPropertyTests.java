package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;

/** What holds of every way up that is shown, whatever the facts. */
class WaysUpPropertyTests {

    private static final LocalDate TODAY = RandomFacts.TODAY;
    private static final LocalDate OPENED = TODAY.minusMonths(2);
    private static final Prospect PROSPECT = new Prospect(day -> Models.DEFAULT, OPENED);

    @Property(tries = 150)
    void doingWhatItSaysOnTheDaysItSaysGivesThatGradeOnThatDay(@ForAll("facts") List<Fact> facts) {
        int now = Way.rank(PROSPECT.on(TODAY, facts).grade());
        for (Way way : ways(facts)) {
            Assessment then = PROSPECT.on(way.day(), Way.after(facts, way.steps()));
            assertThat(then.grade()).isEqualTo(way.grade());
            assertThat(then.score()).isEqualTo(way.score());
            assertThat(Way.rank(way.grade())).isGreaterThan(now);
        }
    }

    @Property(tries = 150)
    void nothingIsToBeDoneBeforeItsDayNorAfterTheGradeIsPromised(@ForAll("facts") List<Fact> facts) {
        for (Way way : ways(facts)) {
            assertThat(way.steps()).allSatisfy(step -> {
                assertThat(step.day()).isBetween(TODAY, way.day());
                FactId about = step.remedy().about();
                if (step.remedy().kind() == Remedy.Kind.REPAIR) {
                    assertThat(step.day()).isAfterOrEqualTo(repairable(facts).get(about));
                }
            });
        }
    }

    @Property(tries = 60)
    void noStepIsIdle(@ForAll("facts") List<Fact> facts) {
        for (Way way : ways(facts)) {
            for (Way.Step idle : way.steps()) {
                List<Way.Step> others =
                        way.steps().stream().filter(step -> step != idle).toList();
                assertThat(Way.rank(
                                PROSPECT.on(way.day(), Way.after(facts, others)).grade()))
                        .as("without %s", idle.remedy().words())
                        .isLessThan(Way.rank(way.grade()));
            }
        }
    }

    /** Every pair of acts is tried here, where the search tries few. */
    @Property(tries = 40)
    void noFewerActsWouldDo(@ForAll("facts") List<Fact> facts) {
        List<Remedy> all = Remedies.of(Models.DEFAULT, facts, repairable(facts), TODAY);
        for (Way way : ways(facts)) {
            List<Remedy> can = all.stream()
                    .filter(remedy -> !remedy.from().isAfter(way.day()))
                    .toList();
            for (List<Remedy> few : upTo(Math.min(2, way.steps().size() - 1), can)) {
                Grade reached = PROSPECT.on(way.day(), Way.after(facts, Climb.steps(few, way.day())))
                        .grade();
                assertThat(Way.rank(reached)).as("%s by %s", way, few).isLessThan(Way.rank(way.grade()));
            }
        }
    }

    @Property(tries = 40)
    void itIsTheSameWhateverTheOrderOfTheFacts(@ForAll("facts") List<Fact> facts) {
        List<Fact> turned = IntStream.range(0, facts.size())
                .mapToObj(i -> facts.get(facts.size() - 1 - i))
                .toList();
        assertThat(said(turned)).isEqualTo(said(facts));
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return RandomFacts.fact().list().ofMinSize(1).ofMaxSize(9);
    }

    private static List<List<Remedy>> upTo(int size, List<Remedy> all) {
        if (size < 0) {
            return List.of();
        }
        List<List<Remedy>> sets = new java.util.ArrayList<>(List.of(List.of()));
        for (int i = 0; i < all.size() && size > 0; i++) {
            sets.add(List.of(all.get(i)));
            for (int j = i + 1; j < all.size() && size > 1; j++) {
                sets.add(List.of(all.get(i), all.get(j)));
            }
        }
        return sets;
    }

    private static List<String> said(List<Fact> facts) {
        return ways(facts).stream()
                .map(way -> way.grade() + " " + way.day() + " " + way.score() + " " + way.until()
                        + way.steps().stream()
                                .map(step -> step.day() + step.remedy().words())
                                .toList())
                .toList();
    }

    private static List<Way> ways(List<Fact> facts) {
        return WaysUp.of(PROSPECT, facts, repairable(facts), TODAY);
    }

    private static Map<FactId, LocalDate> repairable(List<Fact> facts) {
        Map<FactId, LocalDate> days = new HashMap<>();
        facts.stream()
                .filter(fact -> fact.item().equals("penalty"))
                .forEach(fact -> days.put(fact.id(), fact.validFrom().plusMonths("严重".equals(fact.grade()) ? 12 : 3)));
        return days;
    }
}
