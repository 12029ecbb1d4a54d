package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StrataTests {

    @Test
    void redShopsAreDrawnHalfAsOftenAtFiftyPerCent() {
        // 60 red at weight 50 and 60 others at weight 100: of 18, a third falls to the red.
        assertThat(Strata.byGrade(60, 60, 18, 50))
                .containsExactly(new Strata.Stratum(Strata.RED, 60, 6), new Strata.Stratum(Strata.OTHERS, 60, 12));
    }

    @Test
    void whereAllAreRedTheRedAreDrawn() {
        assertThat(Strata.byGrade(9, 0, 4, 50)).containsExactly(new Strata.Stratum(Strata.RED, 9, 4));
        assertThat(Strata.byGrade(0, 9, 4, 50)).containsExactly(new Strata.Stratum(Strata.OTHERS, 9, 4));
    }

    @Property
    void asManyAreTakenAsAreWantedAndRedNeverMoreOftenThanOthers(
            @ForAll @IntRange(max = 300) int red,
            @ForAll @IntRange(max = 300) int others,
            @ForAll @IntRange(min = 1, max = 400) int wanted,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        List<Strata.Stratum> strata = Strata.byGrade(red, others, wanted, percent);
        assertThat(strata.stream().mapToInt(Strata.Stratum::take).sum()).isEqualTo(Math.min(wanted, red + others));
        assertThat(strata).allSatisfy(one -> assertThat(one.take()).isBetween(0, one.size()));
        if (strata.size() == 2) {
            Strata.Stratum ofRed = strata.get(0);
            Strata.Stratum ofOthers = strata.get(1);
            // Compared crosswise; one shop more or less is rounding.
            assertThat((long) (ofRed.take() - 1) * ofOthers.size())
                    .isLessThanOrEqualTo((long) (ofOthers.take() + 1) * ofRed.size());
        }
    }

    @Property
    void atFullWeightTheRedAreNotFavouredAndNotSpared(
            @ForAll @IntRange(min = 1, max = 300) int red,
            @ForAll @IntRange(min = 1, max = 300) int others,
            @ForAll @IntRange(min = 1, max = 400) int wanted) {
        List<Strata.Stratum> strata = Strata.byGrade(red, others, wanted, 100);
        double fair = Math.min(wanted, red + others) * (double) red / (red + others);
        assertThat((double) strata.get(0).take()).isBetween(fair - 1, fair + 1);
    }
}
