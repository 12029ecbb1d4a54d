package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every file as departments send it is taken by a reporter of the right department, and by no other. Each test rolls back. */
@IntegrationTest
@Transactional
class SampleFilesTests {

    /** One merchant that all of them speak of. */
    private static final String SHOP = "92370303MA90010061";

    @Autowired
    Submissions submissions;

    @Autowired
    RowGrades grades;

    @Autowired
    StagedRows rows;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void setUp() {
        DepartmentFixtures.establishAll(jdbc);
        if (merchants.findByCreditCode(new CreditCode(SHOP)).isEmpty()) {
            MerchantFixtures.aMerchant().code(SHOP).registeredIn(merchants);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "行政处罚.xlsx, scjg, gdzx, 行政处罚",
        "行政许可.xls, xzsp, gdzx, 行政许可",
        "纳税信用.csv, swj, gdzx, 纳税信用",
        "水电气缴费.csv, gdzx, swj, 水电气"
    })
    void theRightDepartmentsFileIsTakenAndTheWrongOnesIsRefusedInWords(
            String file, String right, String wrong, String item) throws IOException {
        Actor reporter = SignedIn.actor(jdbc, right, Role.REPORTER);
        SubmissionId id = stage(file, reporter);
        Tally tally = rows.tally(id);
        assertThat(tally.changes()).isPositive();
        grades.takeSuggested(id, reporter);
        assertThat(submissions.commit(id, true, reporter)).isEqualTo(tally.changes());

        assertThatThrownBy(() -> stage(file, SignedIn.actor(jdbc, wrong, Role.REPORTER)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(item)
                .hasMessageContaining("没有接收");
    }

    private SubmissionId stage(String name, Actor actor) throws IOException {
        try (InputStream content = Objects.requireNonNull(getClass().getResourceAsStream("/workbooks/" + name))) {
            return submissions.stage(name, content, actor);
        }
    }
}
