package org.chengxin.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.attachment.SentPhotos;
import org.chengxin.plate.ScanProofs;
import org.chengxin.shared.Option;
import org.chengxin.shared.PublicForms;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Throttle;
import org.springframework.stereotype.Component;

/** Between the form and the rules: who sends, whether the plate was scanned, whose telephone it is. */
@Component
class ReviewSending {

    private final ReviewIntake submissions;
    private final ReviewGuidance guidance;
    private final PhoneCodes codes;
    private final ReviewShops shops;
    private final PublicForms forms;

    ReviewSending(
            ReviewIntake submissions, ReviewGuidance guidance, PhoneCodes codes, ReviewShops shops, PublicForms forms) {
        this.submissions = submissions;
        this.guidance = guidance;
        this.codes = codes;
        this.shops = shops;
        this.forms = forms;
    }

    /** @throws Rejected where what is filled in could not be sent as it is */
    Map<String, Object> preview(ReviewShops.Shop shop, ReviewForm form, boolean photos, HttpServletRequest request) {
        shops.scanned(shop, request);
        requireLength(form.words());
        requirePhone(form);
        List<String> labels = guidance.tags().stream()
                .filter(tag -> form.chosen().contains(tag.value()))
                .map(Option::label)
                .toList();
        return Map.of(
                "verdict",
                PublicReview.verdict(form.count()),
                "labels",
                labels,
                "doubts",
                submissions.doubtsIn(form.words(), photos).stream()
                        .map(Doubt::label)
                        .toList(),
                "tagChoices",
                guidance.tags());
    }

    /**
     * The author's code, where this form was sent before: by a second tap, or because the answer was lost. To be asked before
     * and after whatever may refuse the form, for the first one has used up the scan, the code and the right to be first.
     */
    Optional<String> sent(ReviewShops.Shop shop, HttpServletRequest request) {
        return forms.number(shop.form(), request).flatMap(submissions::codeOf);
    }

    /** Sends it and returns the author's code. */
    String send(
            ReviewShops.Shop shop,
            ReviewForm form,
            List<SentPhotos.Sent> photos,
            HttpServletRequest request,
            HttpServletResponse response) {
        ScanProofs.Proof proof = shops.scanned(shop, request);
        requireLength(form.words());
        String phone = requirePhone(form);
        UUID number = forms.number(shop.form(), request).orElseThrow(() -> new Rejected("这张表已经失效，请核对后再提交一次。"));
        String code = submissions.submit(new NewReview(
                number,
                shop.merchant().id(),
                shop.serial(),
                form.count(),
                form.chosen(),
                form.words(),
                photos.stream().map(SentPhotos.Sent::sha256).toList(),
                new NewReview.Sender(
                        proof.id(),
                        DeviceCookie.of(request, response, guidance.known()),
                        Throttle.addressOf(request),
                        phone.isEmpty() ? null : phone)));
        if (!phone.isEmpty()) {
            codes.useUp(phone);
        }
        return code;
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
