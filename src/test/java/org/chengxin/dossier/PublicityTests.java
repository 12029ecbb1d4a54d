package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.chengxin.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 公示期 by class and date of decision, read from the catalogue as it ships (domain §3). */
@IntegrationTest
class PublicityTests {

    private static final Map<String, String> FINE = Map.of("kinds", "罚款", "fine", "2");

    @Autowired
    Catalogue catalogue;

    @ParameterizedTest
    @CsvSource({
        // decided, class, stated end, shown until
        "2026-05-01, 一般, , 2027-05-01",
        "2026-05-01, 一般, 2026-12-01, 2026-12-01",
        "2026-05-01, 一般, 2026-06-01, 2026-08-01",
        "2026-05-01, 一般, 2030-01-01, 2027-05-01",
        "2026-05-01, 严重, , 2029-05-01",
        "2026-05-01, 严重, 2026-09-01, 2027-05-01",
        "2026-03-31, 一般, 2027-03-31, 2027-03-31",
        "2026-03-31, 一般, , 2029-03-31",
        "2026-03-31, 严重, , 2029-03-31",
        "2026-03-31, 严重, 2026-06-01, 2027-03-31",
        "2023-04-30, 严重, 2023-06-01, 2023-10-30",
    })
    void aPenaltyIsShownAsLongAsItsRuleSays(LocalDate decided, String grade, LocalDate stated, LocalDate until) {
        assertThat(catalogue.item("penalty").publicityOf(grade, decided, stated, FINE))
                .hasValue(new CatalogueItem.Publicity(decided, until));
    }

    /** Order 45 let reprimands and lower fines rest after three months; what was decided under it keeps that term. */
    @ParameterizedTest
    @CsvSource({
        // kinds, fine in 万元, decided, shown until
        "通报批评, , 2026-03-01, 2026-06-01",
        "警告;罚款, 0.3, 2026-03-01, 2026-06-01",
        "罚款, 0.31, 2026-03-01, 2029-03-01",
        "罚款, , 2026-03-01, 2029-03-01",
        "罚款;责令停产停业, 0.1, 2026-03-01, 2029-03-01",
        "罚款, 0.1, 2026-04-01, 2027-04-01",
    })
    void aReprimandOrLowerFineOfTheOlderRulesRestsAfterThreeMonths(
            String kinds, String fine, LocalDate decided, LocalDate until) {
        Map<String, String> data = fine == null ? Map.of("kinds", kinds) : Map.of("kinds", kinds, "fine", fine);
        assertThat(catalogue.item("penalty").publicityOf("一般", decided, null, data))
                .hasValue(new CatalogueItem.Publicity(decided, until));
    }

    @Test
    void aMinorPenaltyIsNotShown() {
        assertThat(catalogue.item("penalty").publicityOf("轻微", LocalDate.of(2026, 5, 1), null, Map.of()))
                .isEmpty();
    }

    @Test
    void whatIsNotPublicByCatalogueIsNeverShown() {
        assertThat(catalogue.item("utility").publicityOf(null, LocalDate.of(2026, 5, 1), null, Map.of()))
                .isEmpty();
        assertThat(catalogue.item("refusal").publicityOf(null, LocalDate.of(2026, 5, 1), null, Map.of()))
                .isEmpty();
    }
}
