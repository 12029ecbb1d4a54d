package org.chengxin.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.chengxin.IntegrationTest;
import org.chengxin.shared.Actor;
import org.chengxin.shared.ActorPrincipal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;

@IntegrationTest
class SentPhotosTests {

    private static final String FORM = "review:sent-photos-test";

    @Autowired
    SentPhotos photos;

    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void noMoreFilesAreLookedAtThanMayBeKeptHoweverManyComeAndWhateverTheyAre() {
        SentPhotos.Taken broken = photos.take(FORM, List.of(), Collections.nCopies(900, file(new byte[] {1, 2, 3})), 3);
        assertThat(opened).hasValue(3);
        assertThat(broken.photos()).isEmpty();
        assertThat(broken.refused()).contains("最多 3 张");

        MultipartFile same = file(PhotoFixtures.jpeg(64, 48));
        SentPhotos.Taken equal = photos.take(FORM, List.of(), Collections.nCopies(900, same), 3);
        assertThat(opened).as("equal pictures count, too").hasValue(6);
        assertThat(equal.photos()).hasSize(1);
    }

    /** The office's address and the visitors' crowd do not shut the counter's photos out. */
    @Test
    void aClerkAtTheCounterIsNotHeldToTheNumberOfTheOfficesAddress() {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        ((MockHttpServletRequest) current.getRequest()).setRemoteAddr("10.77.1.1");
        MultipartFile same = file(PhotoFixtures.jpeg(64, 48));
        for (int day = 0; day < 210; day++) {
            photos.take(FORM, List.of(), List.of(file(new byte[] {1})), 1);
        }
        assertThat(photos.take(FORM, List.of(), List.of(same), 1).refused()).contains("一天里传的照片太多");
        ActorPrincipal clerk = () -> new Actor(new UUID(0, 77), "clerk", "李四", "scjg", "市场监管局", true, Set.of());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(clerk, null));
        try {
            assertThat(photos.take(FORM, List.of(), List.of(same), 1).photos()).hasSize(1);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void whatWasTakenBeforeCountsAndEmptyFieldsDoNot() {
        SentPhotos.Taken first = photos.take(FORM, List.of(), List.of(file(PhotoFixtures.jpeg(60, 40))), 3);
        List<MultipartFile> more = new ArrayList<>(Collections.nCopies(5, file(new byte[0])));
        more.add(file(PhotoFixtures.jpeg(62, 40)));
        more.add(file(PhotoFixtures.jpeg(64, 40)));
        SentPhotos.Taken second = photos.take(
                FORM, first.photos().stream().map(SentPhotos.Sent::slip).toList(), more, 3);

        assertThat(second.photos()).hasSize(3).containsAll(first.photos());
        assertThat(second.refused()).isNull();
    }

    /** Two phones behind one address, or one that sends two forms at once: the second waits, and others are not kept out. */
    @Test
    void oneAddressHasOnePictureAtTheDeskAtATime() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Lanes lanes = new Lanes();
        ExecutorService crowd = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> six = Collections.nCopies(
                    6,
                    () -> lanes.inTurn("10.1.2.3", () -> {
                        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                        LockSupport.parkNanos(50_000_000);
                        return atOnce.decrementAndGet();
                    }));
            for (Future<Integer> one : crowd.invokeAll(six)) {
                assertThat(one.get()).isZero();
            }
        } finally {
            crowd.shutdown();
        }
        assertThat(most).hasValue(1);
    }

    private MultipartFile file(byte[] content) {
        return new MockMultipartFile("files", "现场.jpg", "image/jpeg", content) {
            @Override
            public byte[] getBytes() throws java.io.IOException {
                opened.incrementAndGet();
                return super.getBytes();
            }
        };
    }
}
