package org.chengxin.plate;

import java.util.Map;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantSection;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** The merchant's plates on the console's merchant page. */
@Component
class PlateSection implements MerchantSection {

    private final Plates plates;
    private final Merchants merchants;

    PlateSection(Plates plates, Merchants merchants) {
        this.plates = plates;
        this.merchants = merchants;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "标识牌";
    }

    @Override
    public String fragment() {
        return "plate/plates/_of_merchant :: list";
    }

    @Override
    public Map<String, Object> model(MerchantId merchant, Actor actor) {
        var all = plates.of(merchant);
        boolean hasValid = all.stream().anyMatch(PlateView::isIssued);
        boolean mayIssue =
                actor.has(Role.OFFICER) && !hasValid && merchants.find(merchant).isOperating();
        return Map.of(
                "merchant",
                merchant.value(),
                "plates",
                all,
                "mayIssue",
                mayIssue,
                "mayOpen",
                actor.hasAny(Role.OFFICER, Role.APPROVER));
    }
}
