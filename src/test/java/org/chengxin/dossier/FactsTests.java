package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
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
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class FactsTests {

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    Actor officer;
    MerchantId merchant;

    @BeforeEach
    void aMerchant() {
        officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        merchant = MerchantFixtures.aMerchant().registeredIn(merchants);
    }

    @Test
    void theSameStatementTwiceIsOneFact() {
        Facts.Outcome first = facts.record(sampling("不合格"), officer);
        Facts.Outcome second = facts.record(sampling("不合格"), officer);

        assertThat(first.standing()).isEqualTo(Facts.Standing.NEW);
        assertThat(second).isEqualTo(new Facts.Outcome(first.fact(), Facts.Standing.SAME));
        assertThat(facts.of(merchant)).hasSize(1);
    }

    @Test
    void aDifferentStatementUnderTheSameKeyReplacesTheOldOneWhichStaysReadable() {
        FactId first = facts.record(sampling("不合格"), officer).fact();
        Facts.Outcome second = facts.record(sampling("合格"), officer);

        assertThat(second.standing()).isEqualTo(Facts.Standing.CHANGED);
        assertThat(facts.liveOf(merchant)).extracting(Fact::id).containsExactly(second.fact());
        assertThat(facts.find(first).orElseThrow().withdrawnAt()).isNotNull();
        assertThat(facts.find(first).orElseThrow().value("result")).isEqualTo("不合格");
    }

    @Test
    void aFactIsNeitherEditedNorDeletedInTheDatabase() {
        FactId id = facts.record(sampling("不合格"), officer).fact();

        assertThatThrownBy(() -> jdbc.sql("update dossier_fact set grade = '轻微' where id = ?")
                        .param(id.value())
                        .update())
                .hasMessageContaining("只增不改");
        assertThatThrownBy(() -> jdbc.sql("delete from dossier_fact where id = ?")
                        .param(id.value())
                        .update())
                .hasMessageContaining("只增不改");
        assertThat(truncation()).hasMessageContaining("只增不改");
        facts.withdraw(id, "录入有误", officer);
        assertThatThrownBy(() -> jdbc.sql("update dossier_fact set withdrawn_reason = 'x' where id = ?")
                        .param(id.value())
                        .update())
                .hasMessageContaining("只增不改");
        assertThatThrownBy(() -> facts.withdraw(id, "再撤一次", officer)).isInstanceOf(Rejected.class);
    }

    /** It asks for every table at once, so a thread of another context that reads some of them may stand in its way. */
    private Throwable truncation() {
        Throwable refused = null;
        for (int i = 0; i < 5 && (refused == null || refused instanceof PessimisticLockingFailureException); i++) {
            refused = catchThrowable(
                    () -> jdbc.sql("truncate dossier_fact cascade").update());
        }
        return refused;
    }

    @Test
    void whatAFactRefersToExistsAndStays() {
        FactId id = facts.record(sampling("不合格"), officer).fact();
        String copy = "insert into dossier_fact (id, merchant_id, item, key, authority, reporter, valid_from, data,"
                + " content_hash, recorded_at, recorded_by, recorded_by_name) select uuidv7(), %s, %s, key || 'x', authority,"
                + " reporter, valid_from, data, content_hash, recorded_at, recorded_by, recorded_by_name"
                + " from dossier_fact where id = ?";

        assertThatThrownBy(() -> jdbc.sql(copy.formatted("uuidv7()", "item"))
                        .param(id.value())
                        .update())
                .hasMessageContaining("商户不存在");
        assertThatThrownBy(() -> jdbc.sql(copy.formatted("merchant_id", "'no-such-item'"))
                        .param(id.value())
                        .update())
                .hasMessageContaining("目录项不存在");
        assertThatThrownBy(() -> jdbc.sql("delete from merchant_merchant where id = ?")
                        .param(merchant.value())
                        .update())
                .hasMessageContaining("不删除");
        assertThatThrownBy(() -> jdbc.sql("update merchant_merchant set id = uuidv7() where id = ?")
                        .param(merchant.value())
                        .update())
                .hasMessageContaining("主键不改");
        assertThatThrownBy(() -> jdbc.sql("delete from dossier_catalogue_item where code = 'sampling'")
                        .update())
                .hasMessageContaining("不删除");
    }

    @Test
    void aFactOfAnotherDepartmentDoesNotExistForAReporter() {
        FactId id = facts.record(sampling("不合格"), officer).fact();
        Actor tax = SignedIn.actor(jdbc, "swj", Role.REPORTER);

        assertThat(facts.visibleTo(tax, id)).isEmpty();
        assertThat(facts.visibleTo(tax, merchant)).isEmpty();
        assertThatThrownBy(() -> facts.withdraw(id, "不该能撤", tax)).isInstanceOf(NotFound.class);
    }

    @Test
    void peopleWhoReportTheSameAtOnceMakeOneFact() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            Callable<Facts.Outcome> report = () -> facts.record(sampling("不合格"), officer);
            for (Future<Facts.Outcome> outcome :
                    people.invokeAll(List.of(report, report, report, report, report, report))) {
                outcome.get();
            }
        } finally {
            people.shutdown();
        }
        assertThat(facts.of(merchant)).hasSize(1);
    }

    private NewFact sampling(String result) {
        return new NewFact(
                merchant,
                "sampling",
                null,
                "scjg",
                "scjg",
                Map.of("sampled_on", "2026-10-01", "product", "花生油", "result", result),
                null,
                null);
    }
}
