package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs in threads and transactions of their own, as in the running system; each test brings merchants of its own. */
@IntegrationTest
class LargeSubmissionTests {

    private static final String HEADER = "商户名称,统一社会信用代码,抽样日期,样品名称,检验结论\n";

    @Autowired
    Submissions submissions;

    @Autowired
    Jobs jobs;

    @Autowired
    JobRows jobRows;

    @Autowired
    StagedRows rows;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlatformTransactionManager transactions;

    Actor reporter;
    CreditCode code;
    MerchantId merchant;

    @BeforeEach
    void aReporterAndAMerchant() {
        DepartmentFixtures.establishAll(jdbc);
        reporter = SignedIn.actor(jdbc, "scjg", Role.REPORTER);
        code = MerchantFixtures.aCreditCode();
        merchant = MerchantFixtures.aMerchant().named("店").code(code.value()).registeredIn(merchants);
    }

    @Test
    void ofTwoPeopleWhoCommitTheSameRowsAtOnceOneIsToldToLookAgain() throws Exception {
        SubmissionId first = submissions.stage("甲.csv", samples(300, "合格"), reporter);
        SubmissionId second = submissions.stage("乙.csv", samples(300, "合格"), reporter);

        List<String> answers = atOnce(() -> commit(first), () -> commit(second));

        assertThat(answers).filteredOn("300"::equals).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.contains("重新预览")).hasSize(1);
        assertThat(facts.liveOf(merchant)).hasSize(300);
        assertThat(states(first, second)).containsExactlyInAnyOrder("COMMITTED", "STAGED");

        SubmissionId loser = states(first).contains("STAGED") ? first : second;
        assertThat(jobs.preview(loser, reporter).sentence()).contains("已按最新情况判定");
        assertThat(rows.tally(loser).of(Verdict.SAME)).isEqualTo(300);
    }

    @Test
    void ofTwoPeopleWhoCorrectTheSameRowsAtOnceOneIsToldToLookAgain() throws Exception {
        commit(submissions.stage("原.csv", samples(50, "合格"), reporter));
        SubmissionId first = submissions.stage("甲.csv", samples(50, "不合格"), reporter);
        SubmissionId second = submissions.stage("乙.csv", samples(50, "不合格"), reporter);
        assertThat(rows.tally(first).changed()).isEqualTo(50);

        List<String> answers = atOnce(() -> commit(first), () -> commit(second));

        assertThat(answers).filteredOn("50"::equals).hasSize(1);
        assertThat(facts.liveOf(merchant))
                .hasSize(50)
                .allSatisfy(fact -> assertThat(fact.value("result")).isEqualTo("不合格"));
        assertThat(facts.of(merchant)).hasSize(100);
    }

    @Test
    void twoPeopleWhoPressTheSameButtonCommitOnce() throws Exception {
        SubmissionId id = submissions.stage("同.csv", samples(200, "合格"), reporter);

        List<String> answers = atOnce(() -> ask(id), () -> ask(id));

        assertThat(answers).filteredOn(answer -> answer.contains("200 条信息记入")).hasSize(1);
        assertThat(facts.of(merchant)).hasSize(200);
    }

    @Test
    void theRequestHasTheAnswerOfASmallFile() {
        Jobs.Answer read = jobs.upload("小.csv", 1000, samples(20, "合格"), reporter);
        assertThat(rows.tally(read.submission()).added()).isEqualTo(20);
        assertThat(jobs.commit(read.submission(), false, reporter).sentence()).contains("20 条信息记入");
        assertThat(jobs.reverse(read.submission(), "报错了", reporter).sentence()).contains("撤回 20 条");
        assertThat(facts.liveOf(merchant)).isEmpty();
    }

    @Test
    void aFileThatEndsBadlyIsRefusedInWordsAndLeavesNoRow() {
        String broken = HEADER + ("店," + code + ",2026-10-01,油,合格\n").repeat(30) + "a,".repeat(600) + "b\n";

        assertThat(refusal(() -> jobs.upload("坏.csv", 10, stream(broken), reporter)))
                .contains("500 列");

        UUID refused = jdbc.sql("select id from intake_submission where file_name = '坏.csv' order by id desc limit 1")
                .query(UUID.class)
                .single();
        assertThat(states(new SubmissionId(refused))).containsExactly("REFUSED");
        assertThat(rows.list(new SubmissionId(refused), null, 0, 10)).isEmpty();
        assertThat(mvc.get().uri("/console/submissions/" + refused).with(SignedIn.as(reporter)))
                .hasStatusOk()
                .bodyText()
                .contains("没有接收", "500 列");
    }

    @Test
    void aJobThatItsProcessLeftUndoneIsTakenUp() throws Exception {
        SubmissionId id = submissions.stage("断.csv", samples(40, "合格"), reporter);
        Job job = Job.commit(id, false, reporter, true);

        // As a process leaves it that dies between answering and doing.
        jobRows.add(job);

        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (jobRows.ending(job.id()).isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(jobRows.ending(job.id()).orElseThrow().result()).contains("40 条信息记入");
        assertThat(facts.liveOf(merchant)).hasSize(40);
    }

    @Test
    void whileAJobIsOpenThePageShowsItsProgressAndOtherActsWait() {
        SubmissionId id = submissions.stage("忙.csv", samples(5, "合格"), reporter);
        Job job = Job.commit(id, false, reporter, true);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jobRows.add(job);
            assertThat(mvc.get().uri("/console/submissions/" + id).with(SignedIn.as(reporter)))
                    .hasStatusOk()
                    .hasHeader("Refresh", "2")
                    .bodyText()
                    .contains("正在排队等待提交", "可以关闭页面")
                    .doesNotContain("放弃这一批");
            assertThat(refusal(() -> submissions.discard(id, reporter))).contains("正在处理");
            status.setRollbackOnly();
        });
    }

    @Test
    void twinsInOneFileAreFoundEvenWhenOneNamesTheCodeAndTheOtherTheNumber() {
        CreditCode mine = MerchantFixtures.aCreditCode();
        MerchantFixtures.aMerchant()
                .named("双号店")
                .code(mine.value())
                .number("370303600000016")
                .registeredIn(merchants);
        String both = HEADER.replace("抽样日期", "工商注册号,抽样日期") + "双号店," + mine + ",,2026-10-01,油,合格\n"
                + "双号店,,370303600000016,2026-10-01,油,不合格\n双号店," + mine + ",,2026-10-01,油,合格\n";

        SubmissionId id = submissions.stage("双.csv", stream(both), reporter);

        assertThat(rows.list(id, null, 0, 10))
                .extracting(StagedRow::verdict)
                .containsExactly(Verdict.NEW, Verdict.REJECTED, Verdict.SAME);
    }

    private ByteArrayInputStream samples(int count, String result) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < count; i++) {
            csv.append("店,")
                    .append(code)
                    .append(",2026-10-01,样品")
                    .append(i)
                    .append(',')
                    .append(result)
                    .append('\n');
        }
        return stream(csv.toString());
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String commit(SubmissionId id) {
        try {
            return String.valueOf(submissions.commit(id, false, reporter));
        } catch (Rejected rejected) {
            return rejected.sentence();
        }
    }

    private String ask(SubmissionId id) {
        try {
            return String.valueOf(jobs.commit(id, false, reporter).sentence());
        } catch (Rejected rejected) {
            return rejected.sentence();
        }
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "not refused";
        } catch (Rejected rejected) {
            return rejected.sentence();
        }
    }

    private List<String> states(SubmissionId... ids) {
        List<String> states = new ArrayList<>();
        for (SubmissionId id : ids) {
            states.add(jdbc.sql("select state from intake_submission where id = ?")
                    .param(id.value())
                    .query(String.class)
                    .single());
        }
        return states;
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : two.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            two.shutdown();
        }
    }
}
