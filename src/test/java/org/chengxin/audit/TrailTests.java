package org.chengxin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@IntegrationTest
class TrailTests {

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void anActAndItsEntryAreKeptTogether() {
        transaction.executeWithoutResult(status -> act());

        assertThat(entries()).isEqualTo(1);
    }

    /** Beside the number of an anonymous report an address would say who it was. */
    @Test
    void theAddressOfASignedInPersonIsKeptAndThatOfAVisitorIsNot() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.77");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            transaction.executeWithoutResult(status -> {
                act();
                acts.record(Actor.VISITOR, "举报.扫码提交", "test", subject, "举报〔2026〕1号");
            });
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }

        assertThat(jdbc.sql("select coalesce(address, '没有') from audit_entry where subject_id = ? order by id")
                        .param(subject)
                        .query(String.class)
                        .list())
                .containsExactly("203.0.113.77", "没有");
    }

    @Test
    void anActRolledBackLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            act();
            assertThat(entries()).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(entries()).isZero();
    }

    @Test
    void anActOutsideATransactionIsRefused() {
        assertThatThrownBy(this::act).isInstanceOf(IllegalTransactionStateException.class);

        assertThat(entries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set summary = '改过'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_entry set summary = '改过' where false"
            })
    void theTrailCannotBeChangedEvenInSql(String change) {
        transaction.executeWithoutResult(status -> act());

        assertThatThrownBy(() -> jdbc.sql(change).update()).rootCause().hasMessageContaining("操作留痕只能追加");

        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void theTrailCannotBeChangedInAReplicaSessionEither() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
                    .rootCause()
                    .hasMessageContaining("操作留痕只能追加");
            status.setRollbackOnly();
        });
    }

    private void act() {
        acts.record(Actor.SYSTEM, "测试.办理", "test", subject, "一句话");
    }

    private int entries() {
        return jdbc.sql("select count(*) from audit_entry where subject_id = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
