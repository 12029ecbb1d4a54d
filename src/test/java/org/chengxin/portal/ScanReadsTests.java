package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scans that come together share a read; none gets another's answer, an old one, or waits for ever. */
class ScanReadsTests {

    private static final UUID MERCHANT = UUID.randomUUID();

    private final Map<String, Long> stored = new ConcurrentHashMap<>(Map.of("a", 1L, "b", 2L));
    private final AtomicInteger reads = new AtomicInteger();
    private final ExecutorService visitors = Executors.newFixedThreadPool(32);

    @AfterEach
    void tearDown() {
        visitors.shutdownNow();
    }

    @Test
    void aLoneScanReadsAtOnceAndAlone() {
        ScanReads scans = new ScanReads(this::read);

        assertThat(scans.read("a", -1))
                .get()
                .extracting(ProfileRows.Scanned::body)
                .isEqualTo("body of a");
        assertThat(scans.read("a", 1))
                .get()
                .extracting(ProfileRows.Scanned::body)
                .isNull();
        assertThat(scans.read("unknown", -1)).isEmpty();
        assertThat(reads).hasValue(3);
    }

    @Test
    void scansThatWaitShareTheNextRead() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        ScanReads scans = new ScanReads((tokens, held) -> {
            await(open);
            return read(tokens, held);
        });
        List<Future<Optional<ProfileRows.Scanned>>> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String token = i % 3 == 0 ? "a" : i % 3 == 1 ? "b" : "unknown";
            long held = i % 2 == 0 ? -1 : 2;
            answers.add(visitors.submit(() -> scans.read(token, held)));
        }
        Thread.sleep(200);
        open.countDown();

        for (int i = 0; i < 30; i++) {
            Optional<ProfileRows.Scanned> answer = answers.get(i).get(10, TimeUnit.SECONDS);
            assertThat(answer.isPresent()).isEqualTo(i % 3 != 2);
            String expected = i % 3 == 0 ? "body of a" : i % 2 == 0 ? "body of b" : null;
            answer.ifPresent(scanned -> assertThat(scanned.body()).isEqualTo(expected));
        }
        assertThat(reads.get()).isLessThan(10);
    }

    @Test
    void noAnswerIsOlderThanItsQuestion() throws Exception {
        ScanReads scans = new ScanReads(this::read);
        List<Future<Boolean>> fresh = new ArrayList<>();
        for (int visitor = 0; visitor < 16; visitor++) {
            String token = "visitor " + visitor;
            fresh.add(visitors.submit(() -> {
                for (long version = 1; version <= 2000; version++) {
                    stored.put(token, version);
                    if (scans.read(token, -1).orElseThrow().version() != version) {
                        return false;
                    }
                }
                return true;
            }));
        }
        for (Future<Boolean> one : fresh) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aFailedReadFailsThoseItServedAndNoOneElse() {
        ScanReads scans = new ScanReads((tokens, held) -> {
            if (reads.getAndIncrement() == 0) {
                throw new IllegalStateException("the database is away");
            }
            return read(tokens, held);
        });

        assertThatThrownBy(() -> scans.read("a", -1)).hasRootCauseMessage("the database is away");
        assertThat(scans.read("a", -1)).isPresent();
    }

    private List<ProfileRows.Scanned> read(String[] tokens, Long[] held) {
        reads.incrementAndGet();
        List<ProfileRows.Scanned> found = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            Long version = stored.get(tokens[i]);
            if (version != null) {
                String body = version.equals(held[i]) ? null : "body of " + tokens[i];
                found.add(new ProfileRows.Scanned(i, MERCHANT, version, null, body));
            }
        }
        return found;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
