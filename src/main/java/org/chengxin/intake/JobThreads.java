package org.chengxin.intake;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Where jobs run: small ones never behind a heavy one. Looks every two seconds for jobs that nobody is doing. */
@Component
class JobThreads {

    private static final long SHUTDOWN_SECONDS = 20;
    private static final int AT_ONCE = 10;

    private final JobRows rows;
    private final JobRunner runner;
    private final ExecutorService light = Executors.newFixedThreadPool(2, work -> new Thread(work, "intake-light"));
    private final ExecutorService heavy = Executors.newSingleThreadExecutor(work -> new Thread(work, "intake-heavy"));
    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();

    JobThreads(JobRows rows, JobRunner runner) {
        this.rows = rows;
        this.runner = runner;
    }

    /** Will be started by whoever asked for it and waits for it: left to him when what is undone is taken up. */
    void expect(UUID job) {
        queued.add(job);
    }

    Future<?> start(Job job) {
        queued.add(job.id());
        return (job.heavy() ? heavy : light).submit(() -> {
            try {
                runner.run(job.id());
            } finally {
                queued.remove(job.id());
            }
        });
    }

    /** Takes up what another process, or an earlier life of this one, left undone. */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT2S")
    void takeUp() {
        for (Job job : rows.unheld(AT_ONCE)) {
            if (!queued.contains(job.id())) {
                start(job);
            }
        }
    }

    /** What is running may end; what is not done by then is undone and taken up after the restart. */
    @PreDestroy
    void stop() throws InterruptedException {
        light.shutdown();
        heavy.shutdown();
        light.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        heavy.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        light.shutdownNow();
        heavy.shutdownNow();
    }
}
