package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.portal.PublicProfileFixtures.TODAY;
import static org.chengxin.portal.PublicProfileFixtures.fact;
import static org.chengxin.portal.PublicProfileFixtures.facts;
import static org.chengxin.portal.PublicProfileFixtures.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.dossier.Fact;
import org.junit.jupiter.api.Test;

/** On which days a page reads differently although nothing happens. */
class PublicFactsTests {

    /** 即将到期 comes by itself, and a listing leaves on the day it is lifted: the page knows both days before. */
    @Test
    void thePageIsMadeAnewWhenALicenceIsAboutToEndOnItsEndAndAfter() {
        LocalDate end = LocalDate.of(2027, 6, 30);
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = LocalDate.of(2027, 4, 1);
        for (LocalDate next = day; next != null; ) {
            days.add(next);
            next = new PublicFacts(List.of(licence("甲证", end)), next, facts().words()).nextChange();
        }
        assertThat(days).containsExactly(day, LocalDate.of(2027, 5, 31), end, LocalDate.of(2027, 7, 1));
        assertThat(new LicenceTerm(day, end).on(LocalDate.of(2027, 5, 30)).word())
                .isEqualTo("有效");
        assertThat(new LicenceTerm(day, end).on(LocalDate.of(2027, 5, 31)).word())
                .isEqualTo("即将到期");
    }

    @Test
    void aListingIsStandingUntilTheDayBeforeItIsLifted() {
        Fact lifted = fact("tax_status", null, "swj", TODAY.minusYears(1), TODAY, TODAY.minusYears(1), null, Map.of());
        Fact tomorrow = fact(
                "tax_status", null, "swj", TODAY.minusYears(1), TODAY.plusDays(1), TODAY.minusYears(1), null, Map.of());

        assertThat(facts(lifted, tomorrow).standing("tax_status")).containsExactly(tomorrow);
        assertThat(facts(tomorrow).nextChange()).isEqualTo(TODAY.plusDays(1));
    }
}
