package org.chengxin.review;

import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * A review on its way in.
 *
 * @param form number of the form it came with; the same form is taken in once
 * @param plate serial of the plate that was scanned
 * @param stars 1 to 5
 * @param tags codes of {@code review_tag}
 * @param text may be empty
 * @param photos SHA-256 of pictures already taken in
 */
public record NewReview(
        UUID form,
        MerchantId merchant,
        String plate,
        int stars,
        List<String> tags,
        String text,
        List<String> photos,
        Sender sender) {

    public NewReview {
        tags = List.copyOf(tags);
        photos = List.copyOf(photos);
    }

    /**
     * By what the same sender is known again; only keyed marks of it are kept.
     *
     * @param proof number of the proof of scanning
     * @param device number in the device's cookie
     * @param address network address
     * @param phone proven telephone number, where codes are sent
     */
    public record Sender(
            String proof,
            String device,
            String address,
            @Nullable String phone) {}
}
