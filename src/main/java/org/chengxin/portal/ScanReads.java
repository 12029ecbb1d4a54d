package org.chengxin.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets scans that arrive while a read is under way share the next one. No answer is older than its question, since a read
 * starts only after every scan it serves has asked.
 */
class ScanReads {

    private static final int CROWD = 64;
    private static final int AT_ONCE = 2;
    private final Read read;
    private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore places = new Semaphore(AT_ONCE);

    ScanReads(Read read) {
        this.read = read;
    }

    /** Reads the profiles of several tokens, of each the version that is held already. */
    interface Read {
        List<ProfileRows.Scanned> of(String[] tokens, Long[] held);
    }

    /** What is stored for the token; its body only if it is not the version already held. */
    Optional<ProfileRows.Scanned> read(String token, long held) {
        Asked own = new Asked(token, held, Thread.currentThread());
        waiting.add(own);
        while (!own.answered) {
            if (!own.taken && places.tryAcquire()) {
                try {
                    readForWaiting();
                } finally {
                    places.release();
                    passOn();
                }
            } else {
                LockSupport.park(this);
            }
        }
        return own.answer();
    }

    private void readForWaiting() {
        List<Asked> crowd = new ArrayList<>();
        for (Asked next = poll(crowd); next != null; next = poll(crowd)) {
            crowd.add(next);
        }
        if (crowd.isEmpty()) {
            return;
        }
        try {
            ProfileRows.Scanned[] found = new ProfileRows.Scanned[crowd.size()];
            read.of(
                            crowd.stream().map(asked -> asked.token).toArray(String[]::new),
                            crowd.stream().map(asked -> asked.held).toArray(Long[]::new))
                    .forEach(scanned -> found[scanned.place()] = scanned);
            for (int i = 0; i < found.length; i++) {
                crowd.get(i).settle(found[i], null);
            }
        } catch (RuntimeException | Error failure) {
            crowd.forEach(asked -> asked.settle(null, failure));
        }
    }

    private @Nullable Asked poll(List<Asked> crowd) {
        Asked next = crowd.size() < CROWD ? waiting.poll() : null;
        if (next != null) {
            next.taken = true;
        }
        return next;
    }

    /** Whoever found both places taken sleeps; the first of them takes the place just given back. */
    private void passOn() {
        Asked next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.asker);
        }
    }

    private static final class Asked {

        private final String token;
        private final long held;
        private final Thread asker;
        private ProfileRows.@Nullable Scanned found;
        private @Nullable Throwable failure;
        private volatile boolean taken;
        private volatile boolean answered;

        private Asked(String token, long held, Thread asker) {
            this.token = token;
            this.held = held;
            this.asker = asker;
        }

        private void settle(ProfileRows.@Nullable Scanned scanned, @Nullable Throwable thrown) {
            found = scanned;
            failure = thrown;
            answered = true;
            LockSupport.unpark(asker);
        }

        private Optional<ProfileRows.Scanned> answer() {
            if (failure != null) {
                throw new IllegalStateException("the shared read of scanned profiles failed", failure);
            }
            return Optional.ofNullable(found);
        }
    }
}
