package org.chengxin.review;

import org.chengxin.shared.Seal;
import org.jspecify.annotations.Nullable;

/**
 * By what a sender is known again at one shop, and only there: keyed marks, from which neither telephone, device nor network
 * can be told, and which differ from shop to shop.
 */
record Marks(
        String proof,
        String device,
        String address,
        @Nullable String phone) {

    static Marks of(NewReview.Sender sender, String shop, Seal seal) {
        String phone = sender.phone();
        return new Marks(
                seal.mark(sender.proof(), "review.proof:" + shop),
                seal.mark(sender.device(), "review.device:" + shop),
                seal.mark(sender.address(), "review.address:" + shop),
                phone == null ? null : seal.mark(phone, "review.phone:" + shop));
    }
}
