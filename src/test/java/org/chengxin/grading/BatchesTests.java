package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on all merchants survives the death of who does it: every merchant is done once, none twice. */
@IntegrationTest
@Transactional
class BatchesTests {

    @Autowired
    BatchRows rows;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    private final List<MerchantId> done = new ArrayList<>();
    private TransactionTemplate lots;
    private UUID id;
    private int lot;

    /** Lots commit inside the test's own transaction, whose end undoes them; nobody else sees the batch. */
    @BeforeEach
    void aBatchOfAtLeastThreeLots() {
        lots = new Savepoints();
        for (int i = 0; i < 3; i++) {
            aMerchant().registeredIn(merchants);
        }
        id = Ids.next();
        rows.add(id, Batch.Kind.REPLAY, true);
        lot = (int) (batch().total() / 3);
    }

    private Batch batch() {
        return rows.find(id).orElseThrow();
    }

    private BatchLots batches(int dyingAtLot) {
        return new BatchLots(rows, List.of(new Counting(dyingAtLot)), lots);
    }

    @Test
    void afterADeathTheNextOneGoesOnBehindTheLastLot() {
        batches(2).work(id);
        assertThat(batch().done()).isEqualTo(lot);
        assertThat(batch().isFinished()).isFalse();
        assertThat(batch().attempts()).isEqualTo(1);
        batches(Integer.MAX_VALUE).work(id);
        assertThat(batch().isFinished()).isTrue();
        assertThat(batch().problem()).isNull();
        assertThat(batch().done()).isEqualTo(batch().total());
        assertThat(done).hasSize((int) batch().total()).doesNotHaveDuplicates();
        batches(Integer.MAX_VALUE).work(id);
        assertThat(done).as("a finished batch is finished").hasSize((int) batch().total());
    }

    @Test
    void aBatchThatFailsAgainAndAgainIsGivenUpAndSaysSo() {
        for (int i = 0; i < 5; i++) {
            assertThat(batch().isFinished()).isFalse();
            batches(1).work(id);
        }
        assertThat(batch().isFinished()).isTrue();
        assertThat(batch().problem()).contains("试了 5 次");
        assertThat(done).isEmpty();
    }

    /** Each lot a savepoint: kept when it is done, undone when it fails. */
    private final class Savepoints extends TransactionTemplate {

        private static final long serialVersionUID = 1L;

        @Override
        public <T> T execute(TransactionCallback<T> work) {
            jdbc.sql("savepoint lot").update();
            try {
                T result = work.doInTransaction(new SimpleTransactionStatus());
                jdbc.sql("release savepoint lot").update();
                return result;
            } catch (RuntimeException death) {
                jdbc.sql("rollback to savepoint lot").update();
                throw death;
            }
        }
    }

    private final class Counting implements BatchWork {

        private int left;

        private Counting(int dyingAtLot) {
            this.left = dyingAtLot;
        }

        @Override
        public Batch.Kind kind() {
            return Batch.Kind.REPLAY;
        }

        @Override
        public int atOnce() {
            return lot;
        }

        @Override
        public boolean onlyOperating() {
            return true;
        }

        @Override
        public void lot(Batch batch, List<Subject> merchants) {
            left--;
            if (left == 0) {
                throw new IllegalStateException("the power is cut");
            }
            merchants.forEach(one -> done.add(one.merchant()));
        }

        @Override
        public void finish(Batch batch) {
            // Nothing is left to do.
        }
    }
}
