package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chengxin.dossier.Fact;

/** What a ruling may rest on after the notice. */
class GroundsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate OPENED = TODAY.minusYears(2);

    /** The favourable score is no second arithmetic: without anything new it is the score. */
    @Property(tries = 300)
    void whereNothingChangedTheGroundsToldAddUpToTheScore(@ForAll("facts") List<Fact> facts) {
        Assessment told = assess(facts);
        assertThat(Grounds.score(Models.DEFAULT, told, told)).isEqualTo(told.score());
        if (Course.isHarm(told.grade())) {
            assertThat(Grounds.bear(Models.DEFAULT, told, told, told.grade())).isTrue();
        }
    }

    /** What came after the notice never counts against the merchant, and what went never does either. */
    @Property(tries = 300)
    void whatCameAfterTheNoticeNeverLowersTheScore(
            @ForAll("facts") List<Fact> before, @ForAll("facts") List<Fact> added, @ForAll("facts") List<Fact> gone) {
        List<Fact> first = new ArrayList<>(before);
        first.addAll(gone);
        List<Fact> second = new ArrayList<>(before);
        second.addAll(added);
        Assessment told = assess(first);
        Assessment now = assess(second);
        assertThat(Grounds.score(Models.DEFAULT, told, now)).isGreaterThanOrEqualTo(now.score());
        assertThat(Grounds.score(Models.DEFAULT, told, now)).isGreaterThanOrEqualTo(told.score());
    }

    /** A ruling rests on nothing that the notice did not name: on new facts alone no fall is borne. */
    @Property(tries = 300)
    void newFactsAloneBearNoFall(@ForAll("facts") List<Fact> facts) {
        Assessment told = assess(List.of(
                FactFixtures.anInspection("scjg", "食品安全", TODAY.minusMonths(1)).build()));
        Assessment now = assess(facts);
        if (Course.isHarm(now.grade())) {
            assertThat(Grounds.bear(Models.DEFAULT, told, now, now.grade())).isFalse();
        }
    }

    private static Assessment assess(List<Fact> facts) {
        return Assessor.assess(Models.DEFAULT, facts, OPENED, TODAY);
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return new AssessorPropertyTests().facts();
    }
}
