package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rows that wait for their merchant. Each test rolls back. */
@IntegrationTest
@Transactional
class HoldingTests {

    private static final String HEADER = "商户名称,统一社会信用代码,抽样日期,样品名称,检验结论\n";

    @Autowired
    Submissions submissions;

    @Autowired
    RowGrades grades;

    @Autowired
    Holdings holdings;

    @Autowired
    Suggestions suggestions;

    @Autowired
    StagedRows rows;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    Actor reporter;
    String code;
    String name;

    @BeforeEach
    void aReporterAndAnUnknownMerchant() {
        DepartmentFixtures.establishAll(jdbc);
        reporter = SignedIn.actor(jdbc, "scjg", Role.REPORTER);
        code = MerchantFixtures.aCreditCode().value();
        name = "张店区待来小馆" + code.substring(10, 17);
    }

    @Test
    void aRowWaitsFromCommitOnAndNotBefore() {
        SubmissionId id = stage(line(name, code, "2026-10-01", "花生油", "不合格"));
        assertThat(waiting(id)).isEmpty();

        commit(id);

        assertThat(waiting(id)).singleElement().satisfies(row -> {
            assertThat(row.party()).isEqualTo(name);
            assertThat(row.creditCode()).isEqualTo(code);
            assertThat(row.title()).contains("花生油");
        });
    }

    @Test
    void aRowFindsItsMerchantWhenItIsRegistered() {
        SubmissionId id = committed(line(name, code, "2026-10-01", "花生油", "不合格"));
        MerchantId merchant = register(name, code);

        assertThat(holdings.matchArrived(merchant)).isEqualTo(1);
        assertThat(holdings.matchArrived(merchant)).as("once").isZero();

        assertThat(facts.liveOf(merchant)).singleElement().satisfies(fact -> {
            assertThat(fact.submission()).isEqualTo(id.value());
            assertThat(fact.reporter()).isEqualTo("scjg");
            assertThat(fact.value("result")).isEqualTo("不合格");
        });
        assertThat(waiting(id)).isEmpty();
        StagedRow row = rows.list(id, null, 0, 10).get(0);
        assertThat(row.verdict()).isEqualTo(Verdict.NEW);
        assertThat(row.fact()).isEqualTo(facts.liveOf(merchant).get(0).id().value());
        assertThat(row.problems()).extracting(Problem::sentence).noneMatch(text -> text.contains("留在待匹配"));
    }

    /** Rows that were committed before classes had to be confirmed. */
    @Test
    void aRowWhoseClassIsOnlySuggestedDoesNotComeIntoForceByItself() {
        SubmissionId id = committed(line(name, code, "2026-10-01", "花生油", "不合格"));
        jdbc.sql("update intake_verdict set grade = '一般', grade_suggested = true where submission_id = ?")
                .param(id.value())
                .update();
        MerchantId merchant = register(name, code);

        assertThat(holdings.matchArrived(merchant)).isZero();

        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(waiting(id)).hasSize(1);
    }

    @Test
    void theLaterOfTwoReportsHoldsWhicheverWayTheMerchantComes() {
        committed(line(name, code, "2026-10-01", "花生油", "不合格"));
        committed(line(name, code, "2026-10-01", "花生油", "合格"));
        MerchantId merchant = register(name, code);

        assertThat(holdings.matchArrived(merchant)).isEqualTo(2);

        assertThat(facts.liveOf(merchant))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value("result")).isEqualTo("合格"));
    }

    @Test
    void aNameThatIsNotTheMerchantsIsLeftToAPerson() {
        SubmissionId id = committed(line("张店区别的店", code, "2026-10-01", "花生油", "不合格"));
        MerchantId merchant = register(name, code);

        assertThat(holdings.matchArrived(merchant)).isZero();
        assertThat(waiting(id)).hasSize(1);
        assertThat(suggestions.forRow("张店区别的店", code))
                .first()
                .satisfies(first -> assertThat(first.why()).contains("代码相同"));
    }

    @Test
    void aPersonMatchesARowWithAReason() {
        String mistyped = MerchantFixtures.aCreditCode().value();
        SubmissionId id = committed(line(name, mistyped, "2026-10-01", "花生油", "不合格"));
        MerchantId merchant = register(name, code);
        assertThat(suggestions.forRow(name, mistyped))
                .first()
                .satisfies(first -> assertThat(first.merchant().id()).isEqualTo(merchant));

        assertThatThrownBy(() -> holdings.match(id, 1, merchant, " ", reporter)).isInstanceOf(Rejected.class);
        holdings.match(id, 1, merchant, "文书代码笔误", reporter);

        assertThat(facts.liveOf(merchant)).hasSize(1);
        assertThat(holdings.visibleTo(reporter, id, 1).outcome()).contains("人工对应：文书代码笔误");
        assertThatThrownBy(() -> holdings.dismiss(id, 1, "不在本街", reporter))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("已经处理过");
    }

    @Test
    void anOldRowDoesNotReplaceWhatWasReportedSince() {
        String mistyped = MerchantFixtures.aCreditCode().value();
        SubmissionId old = committed(line(name, mistyped, "2026-10-01", "花生油", "不合格"));
        MerchantId merchant = register(name, code);
        committed(line(name, code, "2026-10-01", "花生油", "合格"));

        assertThatThrownBy(() -> holdings.match(old, 1, merchant, "代码笔误", reporter))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("已有更新的内容");
        assertThat(facts.liveOf(merchant))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value("result")).isEqualTo("合格"));
    }

    @Test
    void whatWasMatchedLaterIsTakenBackWithItsSubmission() {
        MerchantId known = register(
                "张店区常在店" + code.substring(12), MerchantFixtures.aCreditCode().value());
        SubmissionId id = committed(line(
                        merchants.find(known).name(),
                        merchants.find(known).creditCode().value(),
                        "2026-10-01",
                        "豆油",
                        "合格")
                + line(name, code, "2026-10-01", "花生油", "不合格")
                + line(name, MerchantFixtures.aCreditCode().value(), "2026-10-02", "香油", "合格"));
        MerchantId merchant = register(name, code);
        holdings.matchArrived(merchant);

        assertThat(submissions.reverse(id, "整批报错", reporter).withdrawn()).isEqualTo(2);
        entities.flush();

        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(waiting(id)).as("a reversed submission waits for nothing").isEmpty();
        assertThat(holdings.matchArrived(merchant)).isZero();
    }

    @Test
    void aDismissedRowWaitsNoMore() {
        SubmissionId id = committed(line(name, code, "2026-10-01", "花生油", "不合格"));
        holdings.dismiss(id, 1, "不在本街区经营", reporter);

        MerchantId merchant = register(name, code);
        assertThat(holdings.matchArrived(merchant)).isZero();
        assertThat(facts.liveOf(merchant)).isEmpty();
        assertThat(holdings.page(reporter, new HoldingRows.Filter(null, id.value(), HeldRow.End.DISMISSED), null))
                .hasSize(1);
    }

    @Test
    void aMerchantThatCameBetweenPreviewAndCommitIsFoundAfterTheCommit() {
        SubmissionId id = stage(line(name, code, "2026-10-01", "花生油", "不合格"));
        MerchantId merchant = register(name, code);
        assertThat(holdings.matchArrived(merchant)).as("not committed yet").isZero();
        commit(id);

        holdings.matchKnown(id);

        assertThat(facts.liveOf(merchant)).hasSize(1);
    }

    @Test
    void aNaturalPersonsPenaltyIsMatchedByHandAndKeepsNoIdentityNumber() {
        String csv = "行政相对人名称,行政相对人类别,统一社会信用代码,证件类型,证件号码,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,处罚决定日期,处罚机关\n"
                + "李某某,自然人,,身份证,370303198001011234,张市监罚〔2026〕" + code.substring(12) + "号,不明码标价,未标价,《价格法》,警告,警告,"
                + "2026-09-01,张店区市场监督管理局\n";
        SubmissionId id =
                submissions.stage("处罚.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), reporter);
        commit(id);
        MerchantId merchant = register(name, code);

        holdings.match(id, 1, merchant, "经营者本人，执照已核对", reporter);

        assertThat(facts.liveOf(merchant)).singleElement().satisfies(fact -> {
            assertThat(fact.value("party_name")).isEqualTo("李某某");
            assertThat(fact.data().values()).noneMatch(text -> text.contains("370303198001011234"));
        });
    }

    @Test
    void anotherDepartmentSeesNothingOfIt() {
        SubmissionId id = committed(line(name, code, "2026-10-01", "花生油", "不合格"));
        Actor tax = SignedIn.actor(jdbc, "swj", Role.REPORTER);
        Actor officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);

        assertThat(holdings.page(tax, new HoldingRows.Filter(null, id.value(), null), null))
                .isEmpty();
        assertThatThrownBy(() -> holdings.visibleTo(tax, id, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> holdings.dismiss(id, 1, "x", tax)).isInstanceOf(NotFound.class);
        assertThat(holdings.visibleTo(officer, id, 1).isWaiting()).isTrue();
    }

    private MerchantId register(String merchantName, String merchantCode) {
        return MerchantFixtures.aMerchant()
                .named(merchantName)
                .code(merchantCode)
                .registeredIn(merchants);
    }

    private SubmissionId committed(String lines) {
        SubmissionId id = stage(lines);
        commit(id);
        return id;
    }

    /** All of a test is one transaction, in which a change waits to be written unless told. */
    private void commit(SubmissionId id) {
        grades.takeSuggested(id, reporter);
        submissions.commit(id, true, reporter);
        entities.flush();
    }

    private SubmissionId stage(String lines) {
        byte[] csv = (HEADER + lines).getBytes(StandardCharsets.UTF_8);
        return submissions.stage("抽检.csv", new ByteArrayInputStream(csv), reporter);
    }

    private List<HeldRow> waiting(SubmissionId id) {
        return holdings.page(reporter, new HoldingRows.Filter(null, id.value(), null), null);
    }

    private static String line(String... cells) {
        return String.join(",", cells) + "\n";
    }
}
