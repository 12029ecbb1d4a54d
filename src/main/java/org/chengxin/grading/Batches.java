package org.chengxin.grading;

import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where batches run: one at a time in the background, begun at once or found by the next look. */
@Component
class Batches {

    private static final long SHUTDOWN_SECONDS = 20;

    private final BatchRows rows;
    private final BatchLots lots;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "grading-batches"));
    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();

    Batches(BatchRows rows, BatchLots lots) {
        this.rows = rows;
        this.lots = lots;
    }

    /** Takes up what was asked for, and what another process or an earlier life of this one left undone. */
    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
    void takeUp() {
        for (Batch batch : rows.open()) {
            if (queued.add(batch.id())) {
                thread.execute(() -> {
                    try {
                        lots.work(batch.id());
                    } finally {
                        queued.remove(batch.id());
                    }
                });
            }
        }
    }

    /** Begins at once; inside a transaction the work becomes part of it, since nobody else could see it yet. */
    void start() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            Set<UUID> tried = new HashSet<>();
            List<UUID> open = rows.open().stream().map(Batch::id).toList();
            while (tried.addAll(open)) {
                open.forEach(lots::work);
                open = rows.open().stream().map(Batch::id).toList();
            }
        } else {
            takeUp();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        lots.stop();
        thread.shutdown();
        thread.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        thread.shutdownNow();
    }
}
