package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Ids;
import org.junit.jupiter.api.Test;

class PortraitTests {

    private static final MerchantId SHOP = new MerchantId(Ids.next());

    @Test
    void aGradePutAsideBeforeItsDayBeganIsNoPartOfTheStory() {
        Standing noted = standing(Grade.BLACK, LocalDate.of(2026, 11, 11));
        Standing neverBegan = standing(Grade.PROBATION, LocalDate.of(2026, 11, 23));
        Standing before = standing(Grade.BLUE, LocalDate.of(2026, 3, 1));

        assertThat(Portrait.inForce(List.of(noted, neverBegan, before))).containsExactly(noted, before);
    }

    @Test
    void gradesOfOneDayAreAllTold() {
        Standing second = standing(Grade.RED, LocalDate.of(2026, 11, 23));
        Standing first = standing(Grade.BLUE, LocalDate.of(2026, 11, 23));

        assertThat(Portrait.inForce(List.of(second, first))).containsExactly(second, first);
    }

    private static Standing standing(Grade grade, LocalDate since) {
        return new Standing(SHOP, grade, since, Ids.next(), null, null, false, null);
    }
}
