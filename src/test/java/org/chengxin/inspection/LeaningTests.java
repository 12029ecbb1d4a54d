package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeaningTests {

    private static final Tally ALL = new Tally(100, 1000, 100);

    @Test
    void fewVisitsAreNotCompared() {
        assertThat(Leaning.of(new Tally(9, 90, 90), ALL)).isEqualTo(Leaning.TOO_FEW);
        assertThat(Leaning.of(new Tally(10, 100, 90), ALL)).isEqualTo(Leaning.HIGHER);
        assertThat(Leaning.of(new Tally(10, 0, 0), ALL)).isEqualTo(Leaning.TOO_FEW);
    }

    /** A tenth fails among all: of a hundred items the standard error is 3, so 4 to 16 are like the others. */
    @Test
    void twoStandardErrorsPartTheLikeFromTheUnlike() {
        assertThat(Leaning.of(new Tally(10, 100, 4), ALL)).isEqualTo(Leaning.LIKE_OTHERS);
        assertThat(Leaning.of(new Tally(10, 100, 16), ALL)).isEqualTo(Leaning.LIKE_OTHERS);
        assertThat(Leaning.of(new Tally(10, 100, 3), ALL)).isEqualTo(Leaning.LOWER);
        assertThat(Leaning.of(new Tally(10, 100, 17), ALL)).isEqualTo(Leaning.HIGHER);
    }

    @Test
    void whereNobodyFindsAnythingAllAreAlike() {
        assertThat(Leaning.of(new Tally(20, 200, 0), new Tally(40, 400, 0))).isEqualTo(Leaning.LIKE_OTHERS);
    }

    @Test
    void sharesAreRoundedHalfUpToOneDecimal() {
        assertThat(new Tally(3, 8, 1).percent()).hasToString("12.5");
        assertThat(new Tally(3, 1600, 1).percent()).hasToString("0.1");
        assertThat(new Tally(3, 8, 2).perVisit()).hasToString("0.7");
        assertThat(new Tally(0, 0, 0).percent()).isZero();
    }
}
