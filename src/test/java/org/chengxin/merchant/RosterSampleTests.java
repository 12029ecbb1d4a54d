package org.chengxin.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The street's own roster, in a context and so in a database of its own: other tests know the same merchants. */
@IntegrationTest
@TestPropertySource(properties = "chengxin.files=./target/roster-sample-files")
class RosterSampleTests {

    @Autowired
    RosterImports imports;

    @Autowired
    Merchants merchants;

    @Test
    void theSampleRosterIsAllNewAndThenAllTheSame() throws Exception {
        UUID first = sample();
        assertThat(imports.find(first).counts()).isEqualTo(Map.of(RosterVerdict.NEW, 120));
        imports.commit(first, anOfficer());
        assertThat(imports.find(first).committed()).isTrue();

        UUID second = sample();
        assertThat(imports.find(second).counts()).isEqualTo(Map.of(RosterVerdict.SAME, 120));
        assertThat(imports.find(second).pending()).isZero();
        rejected(() -> imports.commit(second, anOfficer()), "没有需要新增或变更的商户");
        rejected(() -> imports.commit(first, anOfficer()), "已经导入过");

        assertThat(merchants.findByCreditCode(new CreditCode("92370303MA90010061")))
                .hasValueSatisfying(m -> {
                    assertThat(m.name()).isEqualTo("张店区信诚烧烤店");
                    assertThat(m.signName()).isEqualTo("信诚烧烤店");
                    assertThat(m.block()).isEqualTo("A段");
                    assertThat(m.openedOn()).isEqualTo(LocalDate.of(2023, 3, 6));
                });
        // Rows 39 and 90 carry no credit code yet.
        assertThat(merchants.findByRegistrationNumber(new RegistrationNumber("370303600020373")))
                .hasValueSatisfying(m -> assertThat(m.creditCode()).isNull());
    }

    private UUID sample() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("src/test/resources/workbooks/商户名录.xlsx"))) {
            return imports.stage(in, "商户名录.xlsx", anOfficer());
        }
    }

    private static void rejected(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String words) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(act)
                .satisfies(e -> assertThat(e.sentence()).contains(words));
    }
}
