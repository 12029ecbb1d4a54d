package org.chengxin.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;
import static org.chengxin.review.ReviewFixtures.aReviewOf;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.merchant.Merchants;
import org.chengxin.review.Reviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;

@IntegrationTest
class UnusedPhotosTests {

    @Autowired
    Photos photos;

    @Autowired
    SentPhotos sent;

    @Autowired
    Attachments attachments;

    @Autowired
    UnusedPhotos night;

    @Autowired
    Reviews reviews;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatNobodySentIsGoneAfterTwoNightsAndWhatARowPointsToStays() {
        SentPhotos.Sent previewed = taken(81);
        String inUse = taken(82).sha256();
        String fresh = taken(83).sha256();
        String ofStaff =
                photos.keep(PhotoFixtures.jpeg(84, 61), "现场.jpg", anOfficer()).sha256();
        aReviewOf(aMerchant().registeredIn(merchants)).showing(inUse).sentTo(reviews);
        jdbc.sql("update attachment_file set last_kept_at = now() - interval '49 hours' where sha256 in (?, ?, ?)")
                .params(previewed.sha256(), inUse, ofStaff)
                .update();
        night.atNight();

        assertThat(attachments.isKept(previewed.sha256())).isFalse();
        assertThat(attachments.isKept(inUse)).isTrue();
        assertThat(attachments.isKept(fresh)).isTrue();
        assertThat(attachments.isKept(ofStaff)).isTrue();
        assertThatThrownBy(() -> jdbc.sql("delete from attachment_file where sha256 = ?")
                        .param(inUse)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);

        SentPhotos.Taken late = sent.take("test", List.of(previewed.slip()), List.of(), 3);
        assertThat(late.photos()).isEmpty();
        assertThat(late.refused()).contains("已经清除");
        assertThat(attachments.isKept(taken(81).sha256())).isTrue();
    }

    @Test
    void oneAddressCannotSendPhotosWithoutEnd() {
        MultipartFile noPicture = new MockMultipartFile("files", "x.jpg", "image/jpeg", "x".getBytes());
        sent.take("test", List.of(), Collections.nCopies(200, noPicture), 200);
        SentPhotos.Taken more = sent.take("test", List.of(), List.of(file(85)), 3);
        assertThat(more.photos()).isEmpty();
        assertThat(more.refused()).contains("一天里传的照片太多");
    }

    /** Each test stands behind an address of its own. */
    @BeforeEach
    void anAddress() {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        ((MockHttpServletRequest) current.getRequest())
                .setRemoteAddr(UUID.randomUUID().toString());
    }

    private SentPhotos.Sent taken(int width) {
        return sent.take("test", List.of(), List.of(file(width)), 3).photos().get(0);
    }

    private static MockMultipartFile file(int width) {
        return new MockMultipartFile("files", "菜.jpg", "image/jpeg", PhotoFixtures.jpeg(width, 61));
    }
}
