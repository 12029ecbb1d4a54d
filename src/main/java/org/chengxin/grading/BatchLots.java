package org.chengxin.grading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a batch lot by lot, each lot in its own transaction with the note how far it has come. A dead process leaves nothing
 * half done; whoever looks next goes on behind the last lot. One replica at a time works on a batch.
 */
@Component
class BatchLots {

    private static final int ATTEMPTS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(BatchLots.class);

    private final BatchRows rows;
    private final Map<Batch.Kind, BatchWork> works = new EnumMap<>(Batch.Kind.class);
    private final TransactionTemplate transaction;
    private volatile boolean stopping;

    @Autowired
    BatchLots(BatchRows rows, List<BatchWork> works, PlatformTransactionManager transactions) {
        this(rows, works, new TransactionTemplate(transactions));
    }

    BatchLots(BatchRows rows, List<BatchWork> works, TransactionTemplate transaction) {
        this.rows = rows;
        works.forEach(work -> this.works.put(work.kind(), work));
        this.transaction = transaction;
    }

    /** Ends after the lot at hand. */
    void stop() {
        stopping = true;
    }

    /** Does the batch to its end, if nobody else is at it. */
    void work(UUID id) {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = Boolean.TRUE.equals(transaction.execute(status -> lot(id)));
            }
        } catch (RuntimeException e) {
            LOG.error("batch {} failed", id, e);
            transaction.executeWithoutResult(
                    status -> rows.failed(id, ATTEMPTS, "系统试了 " + ATTEMPTS + " 次都没有做完，请告诉系统管理员。"));
        }
    }

    /** @return whether there is more to do */
    private boolean lot(UUID id) {
        Optional<Batch> claimed = rows.claim(id);
        if (claimed.isEmpty()) {
            return false;
        }
        Batch batch = claimed.get();
        BatchWork work = works.get(batch.kind());
        if (work == null) {
            throw new IllegalStateException("nobody does " + batch.kind());
        }
        List<BatchWork.Subject> lot = rows.next(batch, work.onlyOperating(), work.atOnce());
        if (!lot.isEmpty()) {
            work.lot(batch, lot);
            rows.advance(id, lot.get(lot.size() - 1).merchant().value(), lot.size());
        }
        if (lot.size() == work.atOnce()) {
            return true;
        }
        rows.finish(id);
        work.finish(batch);
        return false;
    }
}
