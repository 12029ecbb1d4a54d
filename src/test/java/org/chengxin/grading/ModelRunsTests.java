package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Issue 4: draft → replay over all merchants → second person → notice → activation, which stops at any difference. */
@IntegrationTest
@Transactional
class ModelRunsTests {

    private static final MoverFilter ALL = new MoverFilter(null, null, null, null);

    @Autowired
    ModelDrafts drafts;

    @Autowired
    ModelDraftRows rows;

    @Autowired
    ModelActRows steps;

    @Autowired
    ModelApprovals approvals;

    @Autowired
    Advice advice;

    @Autowired
    ModelActivation activation;

    @Autowired
    Runs runs;

    @Autowired
    RunRows runRows;

    @Autowired
    RunResults results;

    @Autowired
    RunTally tally;

    @Autowired
    Batches batches;

    @Autowired
    ModelsAtHome home;

    @Autowired
    Gradings gradings;

    @Autowired
    FullRescore rescore;

    @Autowired
    ScoringModels models;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Actor officer;
    private Actor approver;
    private LocalDate today;
    private MerchantId fined;
    private MerchantId clean;

    @BeforeEach
    void twoShops() {
        officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER, Role.APPROVER);
        approver = SignedIn.actor(jdbc, "scjg", Role.APPROVER);
        today = LocalDate.now(clock);
        fined = aMerchant().registeredIn(merchants);
        clean = aMerchant().registeredIn(merchants);
        facts.record(Recorded.penalty(fined, "一般", today.minusMonths(1)), anOfficer());
    }

    @AfterEach
    void forgetWhatIsRolledBack() {
        models.forget();
    }

    private UUID draft() {
        UUID draft = drafts.begin(false, officer);
        drafts.revise(draft, 0, ModelFixtures.points("penalty-general", "10"), "规则", officer);
        return draft;
    }

    private Run rehearsed(UUID draft) {
        UUID run = runs.rehearse(draft, 1, officer);
        batches.start();
        return runRows.find(run).orElseThrow();
    }

    private UUID approved() {
        UUID draft = draft();
        rehearsed(draft);
        approvals.submit(draft, 1, today.plusDays(8), 7, "一般处罚扣分偏轻", officer);
        approvals.approve(draft, 1, "", approver);
        return draft;
    }

    private void theDayComes(UUID draft) {
        jdbc.sql("update grading_model_draft set approved_on = ?, effective_from = ? where id = ?")
                .params(today.minusDays(8), today, draft)
                .update();
    }

    @Test
    void aChangedRuleChangesScoreAndTraceOfTheMerchantsItTouchesAndOfNoOther() {
        Run run = rehearsed(draft());
        assertThat(run.isFinished()).isTrue();
        assertThat(run.batch().done()).isEqualTo(run.batch().total());
        List<RunResults.Mover> movers = results.movers(run.id(), ALL, 10_000);
        assertThat(movers)
                .filteredOn(one -> one.merchant().equals(fined))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.delta()).isEqualByComparingTo("-2");
                    assertThat(one.trace().lines())
                            .containsExactly(new Trace.LineShift(
                                    "market", "penalty-general", new BigDecimal("-8.00"), new BigDecimal("-10.00")));
                });
        assertThat(movers).noneMatch(one -> one.merchant().equals(clean));
        assertThat(tally.of(run.id(), RunTally.Kind.MOVE).stream()
                        .mapToLong(RunTally.Entry::merchants)
                        .sum())
                .as("every merchant stands in the matrix once")
                .isEqualTo(run.batch().total());
    }

    @Test
    void whoMovesByAnotherBoundAloneIsToldWhichBound() {
        facts.record(Recorded.inspection(clean, "明码标价", today.minusMonths(1)), anOfficer());
        UUID draft = drafts.begin(false, officer);
        drafts.revise(
                draft,
                0,
                model -> ModelChange.bounds(
                        model,
                        new ScoringModel.Thresholds(new BigDecimal(88), new BigDecimal(87), new BigDecimal(50)),
                        model.probation(),
                        model.otherAuthority()),
                "分数线",
                officer);
        Run run = rehearsed(draft);
        RunResults.Mover mover = results.movers(run.id(), ALL, 10_000).stream()
                .filter(one -> one.merchant().equals(clean))
                .findFirst()
                .orElseThrow();
        assertThat(mover.beforeGrade()).isEqualTo(Grade.BLUE);
        assertThat(mover.afterGrade()).isEqualTo(Grade.YELLOW);
        assertThat(MoverLine.of(mover, models.on(today), run.model()).reasons()).containsExactly("蓝牌分数线由“70”改为“87”。");
    }

    @Test
    void aRunRepeatedOnTheSameFactsIsTheSameAndNewFactsAreNotCompared() {
        Run run = rehearsed(draft());
        facts.record(Recorded.complaint(clean, today), anOfficer());
        runs.repeat(run.id(), officer);
        batches.start();
        Run repeated = runRows.of(run.draft()).get(0);
        assertThat(repeated.purpose()).isEqualTo(Run.Purpose.REPETITION);
        assertThat(repeated.differing()).isZero();
        assertThat(repeated.compared()).isEqualTo(run.batch().total() - 1);
    }

    @Test
    void onlyAnotherPersonApprovesAndOnlyWhatWasReplayed() {
        UUID draft = draft();
        assertThatThrownBy(() -> approvals.submit(draft, 1, today.plusDays(8), 7, "理由", officer))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("请先用全部商户回放");
        rehearsed(draft);
        drafts.revise(draft, 1, ModelFixtures.points("penalty-general", "11"), "规则", officer);
        assertThatThrownBy(() -> approvals.submit(draft, 2, today.plusDays(8), 7, "理由", officer))
                .hasMessageContaining("请先用全部商户回放");
        drafts.revise(draft, 2, ModelFixtures.points("penalty-general", "10"), "规则", officer);
        assertThatThrownBy(() -> approvals.submit(draft, 3, today.plusDays(7), 7, "理由", officer))
                .hasMessageContaining("最早可以自 " + today.plusDays(8));
        approvals.submit(draft, 3, today.plusDays(8), 7, "理由", officer);
        assertThatThrownBy(() -> drafts.editable(draft, officer)).hasMessageContaining("不能再改");
        assertThatThrownBy(() -> approvals.approve(draft, 3, "", officer)).hasMessageContaining("须由另一位审批人批准");
        approvals.approve(draft, 3, "", approver);
        assertThat(rows.find(draft).orElseThrow().state()).isEqualTo(ModelDraft.State.APPROVED);
        assertThat(advice.of(List.of(), null, null, fact -> true).notes())
                .anySatisfy(note -> assertThat(note).contains("定于 " + today.plusDays(8) + " 起施行"));
        approvals.giveBack(draft, "再想想", approver);
        assertThat(advice.of(List.of(), null, null, fact -> true).notes()).noneMatch(note -> note.contains("起施行"));
        assertThat(drafts.editable(draft, officer).revision()).isEqualTo(3);
        assertThat(home.model(approver)).as("nothing waits for the approver").isEmpty();
    }

    @Test
    void anAnnouncedTextCannotBeChangedInTheDatabaseEither() {
        UUID draft = approved();
        assertThatThrownBy(() -> jdbc.sql("update grading_model_draft"
                                + " set definition = jsonb_set(definition, '{thresholds,red}', '60') where id = ?")
                        .param(draft)
                        .update())
                .hasMessageContaining("提请批准以后不能再改内容");
    }

    @Test
    void aDraftThatTheCatalogueNoLongerKnowsIsNotReplayed() {
        UUID draft = drafts.begin(false, officer);
        drafts.revise(draft, 0, ModelFixtures.looking("sampling-failed", "moon_phase"), "规则", officer);
        assertThatThrownBy(() -> runs.rehearse(draft, 1, officer))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("“moon_phase”不在现行目录里");
    }

    @Test
    void theDatabaseItselfRefusesTheAuthorsApproval() {
        UUID draft = draft();
        assertThatThrownBy(() -> steps.note(draft, ModelAct.Kind.APPROVED, officer, "同意"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("不能批准同一版模型");
    }

    @Test
    void anAnnouncedVersionComesIntoForceOnItsDayAndAllAreAssessedByIt() {
        gradings.assess(clean);
        UUID draft = approved();
        activation.activateDue();
        assertThat(models.on(today).version()).as("not before its day").isEqualTo(1);
        theDayComes(draft);
        activation.activateDue();
        assertThat(rows.find(draft).orElseThrow().state()).isEqualTo(ModelDraft.State.ADOPTED);
        assertThat(models.on(today).version()).isEqualTo(2);
        assertThat(models.on(today.minusDays(1)).version()).isEqualTo(1);
        assertThat(List.of(fined, clean))
                .allSatisfy(
                        shop -> assertThat(gradings.current(shop).orElseThrow().modelVersion())
                                .isEqualTo(2));
        assertThat(rules(fined)).contains("penalty-general");
        assertThat(madeOf(clean))
                .as("whom the change does not reach is confirmed")
                .containsExactly(1);
        assertThat(madeOf(fined)).endsWith(2);
        gradings.assess(clean);
        rescore.run(new FullRescore.Lot(clean, clean), Cause.REQUEST);
        assertThat(madeOf(clean)).as("what was confirmed is not said again").containsExactly(1);
        facts.record(Recorded.penalty(clean, "轻微", today), anOfficer());
        gradings.assess(clean);
        assertThat(madeOf(clean)).as("new facts make it anew").containsExactly(1, 2);
        activation.activateDue();
        assertThat(models.all()).filteredOn(one -> one.version() == 2).hasSize(1);
    }

    private List<String> rules(MerchantId shop) {
        return gradings.current(shop).orElseThrow().lines().stream()
                .map(LedgerLine::rule)
                .toList();
    }

    /** The versions of the model that the merchant's assessments were made by, in their order. */
    private List<Integer> madeOf(MerchantId shop) {
        return jdbc.sql("select model_version from grading_assessment where merchant_id = ? order by assessed_at, id")
                .param(shop.value())
                .query(Integer.class)
                .list();
    }

    @Test
    void activationStopsAndSaysSoWhereTheResultIsAnotherOne() {
        UUID draft = approved();
        theDayComes(draft);
        UUID run = rows.find(draft).orElseThrow().run();
        jdbc.sql("update grading_run_result set result_hash = ? where run_id = ? and merchant_id = ?")
                .params("0".repeat(64), run, fined.value())
                .update();
        activation.activateDue();
        assertThat(rows.find(draft).orElseThrow().state()).isEqualTo(ModelDraft.State.STOPPED);
        assertThat(models.on(today).version()).isEqualTo(1);
        assertThat(steps.of(draft))
                .last()
                .satisfies(act -> assertThat(act.words()).contains("有 1 户的结果与批准的回放不同"));
        activation.activateDue();
        assertThat(rows.find(draft).orElseThrow().state())
                .as("a stopped version stays stopped")
                .isEqualTo(ModelDraft.State.STOPPED);
    }
}
