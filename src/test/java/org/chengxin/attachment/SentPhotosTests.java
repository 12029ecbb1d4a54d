package org.chengxin.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
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
