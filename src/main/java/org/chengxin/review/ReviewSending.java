package org.chengxin.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.attachment.SentPhotos;
import org.chengxin.plate.ScanProofs;
import org.chengxin.shared.Option;
import org.chengxin.shared.PublicForms;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Between the form and the rules: who sends, whether the plate was scanned, whose telephone it is. */
@Component
class ReviewSending {

    private final ReviewIntake submissions;
    private final ReviewGuidance guidance;
    private final PhoneCodes codes;
    private final ScanProofs proofs;
    private final PublicForms forms;
    private final Throttle senders = new Throttle(10, Duration.ofHours(1));

    ReviewSending(
            ReviewIntake submissions, ReviewGuidance guidance, PhoneCodes codes, ScanProofs proofs, PublicForms forms) {
        this.submissions = submissions;
        this.guidance = guidance;
        this.codes = codes;
        this.proofs = proofs;
        this.forms = forms;
    }

    /**
     * Sends a code to a telephone. Each costs money and rings somebody, maybe not the asker: so only after a scan, and not from
     * one address to one telephone after another.
     */
    void code(ReviewShops.Shop shop, @Nullable String phone, HttpServletRequest request, HttpServletResponse response) {
        requireScanned(shop, request);
        String address = Throttle.addressOf(request);
        long wait = senders.secondsLeft(address);
        if (wait > 0) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            throw new Rejected("phone", "您的网络要的验证码太多，请过 " + (wait + 59) / 60 + " 分钟再点。内容还在下面。");
        }
        codes.send(phone);
        senders.spend(address);
    }

    /** @throws Rejected where what is filled in could not be sent as it is */
    Map<String, Object> preview(ReviewShops.Shop shop, ReviewForm form, boolean photos, HttpServletRequest request) {
        requireScanned(shop, request);
        requireLength(form.words());
        requirePhone(form);
        List<String> labels = guidance.tags().stream()
                .filter(tag -> form.chosen().contains(tag.value()))
                .map(Option::label)
                .toList();
        Integer stars = form.stars();
        return Map.of(
                "verdict",
                PublicReview.verdict(stars == null ? 0 : stars),
                "labels",
                labels,
                "doubts",
                submissions.doubtsIn(form.words(), photos).stream()
                        .map(Doubt::label)
                        .toList(),
                "tagChoices",
                guidance.tags());
    }

    /** Sends it and returns the author's code. */
    String send(
            ReviewShops.Shop shop,
            ReviewForm form,
            List<SentPhotos.Sent> photos,
            HttpServletRequest request,
            HttpServletResponse response) {
        ScanProofs.Proof proof = requireScanned(shop, request);
        requireLength(form.words());
        String phone = requirePhone(form);
        UUID number = forms.number(shop.form(), request).orElseThrow(() -> new Rejected("这张表已经失效，请核对后再提交一次。"));
        Integer stars = form.stars();
        String code = submissions.submit(new NewReview(
                number,
                shop.merchant().id(),
                shop.serial(),
                stars == null ? 0 : stars,
                form.chosen(),
                form.words(),
                photos.stream().map(SentPhotos.Sent::sha256).toList(),
                new NewReview.Sender(
                        proof.id(),
                        DeviceCookie.of(request, response),
                        Throttle.addressOf(request),
                        phone.isEmpty() ? null : phone)));
        if (!phone.isEmpty()) {
            codes.useUp(phone);
        }
        return code;
    }

    private ScanProofs.Proof requireScanned(ReviewShops.Shop shop, HttpServletRequest request) {
        if (!shop.valid()) {
            throw new Rejected("这块标识牌已经停用，不能评价。请扫店内新换发的标识牌。");
        }
        return proofs.find(shop.token(), request)
                .orElseThrow(() -> new Rejected("评价前要先扫店里的标识牌，扫码后两小时内有效。请点下面的“重新打开这家店的标识牌页”，再回到这一页提交，内容不会丢。"));
    }

    private static void requireLength(String words) {
        int length = ReviewText.length(words);
        if (length > ReviewText.LONGEST) {
            throw new Rejected("text", "评价最多 " + ReviewText.LONGEST + " 字，现在有 " + length + " 字，请删短一些。");
        }
    }

    /** The proven telephone; empty where no codes are in use. */
    private String requirePhone(ReviewForm form) {
        if (!codes.areOn()) {
            return "";
        }
        String phone = Phone.parse(form.phone());
        if (!codes.proves(phone, form.code())) {
            throw new Rejected("code", "验证码不对或已过期。请点“发送验证码”，把短信里的 6 位数字填在这里。");
        }
        return phone;
    }
}
