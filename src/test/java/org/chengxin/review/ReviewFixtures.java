package org.chengxin.review;

import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;

/** Reviews for tests, each from a device, network and scan of its own until told otherwise. */
public final class ReviewFixtures {

    private final MerchantId merchant;
    private int stars = 5;
    private String text = "";
    private List<String> photos = List.of();
    private String device = UUID.randomUUID().toString();
    private String address = UUID.randomUUID().toString();
    private String phone;

    private ReviewFixtures(MerchantId merchant) {
        this.merchant = merchant;
    }

    public static ReviewFixtures aReviewOf(MerchantId merchant) {
        return new ReviewFixtures(merchant);
    }

    public ReviewFixtures stars(int number) {
        this.stars = number;
        return this;
    }

    public ReviewFixtures saying(String words) {
        this.text = words;
        return this;
    }

    public ReviewFixtures showing(String... sha256) {
        this.photos = List.of(sha256);
        return this;
    }

    ReviewFixtures onDevice(String number) {
        this.device = number;
        return this;
    }

    ReviewFixtures fromNetwork(String network) {
        this.address = network;
        return this;
    }

    ReviewFixtures byPhone(String number) {
        this.phone = number;
        return this;
    }

    /** Sends it and returns its code. */
    public String sentTo(Reviews reviews) {
        return reviews.submit(new NewReview(
                UUID.randomUUID(),
                merchant,
                "ZD-SJJ-0001-1",
                stars,
                List.of("honest"),
                text,
                photos,
                new NewReview.Sender(UUID.randomUUID().toString(), device, address, phone)));
    }
}
