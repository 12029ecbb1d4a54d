package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chengxin.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 公示期 by class and date of decision, read from the catalogue as it ships (domain §3). */
@IntegrationTest
class PublicityTests {

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
    })
    void aPenaltyIsShownAsLongAsItsRuleSays(LocalDate decided, String grade, LocalDate stated, LocalDate until) {
        assertThat(catalogue.item("penalty").publicityOf(grade, decided, stated))
                .hasValue(new CatalogueItem.Publicity(decided, until));
    }

    @Test
    void aMinorPenaltyIsNotShown() {
        assertThat(catalogue.item("penalty").publicityOf("轻微", LocalDate.of(2026, 5, 1), null))
                .isEmpty();
    }

    @Test
    void whatIsNotPublicByCatalogueIsNeverShown() {
        assertThat(catalogue.item("utility").publicityOf(null, LocalDate.of(2026, 5, 1), null))
                .isEmpty();
        assertThat(catalogue.item("refusal").publicityOf(null, LocalDate.of(2026, 5, 1), null))
                .isEmpty();
    }
}
