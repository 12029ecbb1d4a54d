package org.chengxin.review;

import java.util.Map;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantSection;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** What consumers say of the merchant, on the console's merchant page. */
@Component
class ReviewSection implements MerchantSection {

    private static final int SHOWN = 5;

    private final Reviews reviews;

    ReviewSection(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public String title() {
        return "消费者评价";
    }

    @Override
    public String fragment() {
        return "review/desk/_of_merchant :: latest";
    }

    @Override
    public Map<String, Object> model(MerchantId merchant, Actor actor) {
        return Map.of(
                "summary", reviews.summaryOf(merchant),
                "latest", reviews.latest(merchant, SHOWN),
                "mayOpen", actor.has(Role.OFFICER));
    }
}
