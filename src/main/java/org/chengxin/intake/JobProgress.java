package org.chengxin.intake;

import java.time.Duration;
import java.util.UUID;

/** Writes down how far a job has come, at most every half second, and remembers how long each phase took. */
final class JobProgress implements Progress {

    private static final int GLANCE = 512;
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final UUID job;
    private final JobSteps steps;
    private final StringBuilder times = new StringBuilder();
    private String phase = "";
    private long since = System.nanoTime();
    private long written;

    JobProgress(UUID job, JobSteps steps) {
        this.job = job;
        this.steps = steps;
        written = since;
    }

    @Override
    public void phase(String name, int count) {
        endPhase();
        phase = name;
        write(count);
    }

    @Override
    public void step(int count) {
        if (count % GLANCE == 0 && System.nanoTime() - written > PAUSE) {
            write(count);
        }
    }

    /** Phases done with their milliseconds, for the log. */
    String times() {
        endPhase();
        return times.toString().strip();
    }

    private void endPhase() {
        long now = System.nanoTime();
        if (!phase.isEmpty()) {
            times.append(phase).append(' ').append((now - since) / 1_000_000).append(" ms ");
        }
        phase = "";
        since = now;
    }

    private void write(int count) {
        steps.progress(job, phase, count);
        written = System.nanoTime();
    }
}
