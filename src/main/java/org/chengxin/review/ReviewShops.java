package org.chengxin.review;

import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateToken;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.PublicForms;
import org.springframework.stereotype.Component;

/** The shop behind a plate's address. A plate that is no longer valid takes no review; its page says why. */
@Component
class ReviewShops {

    private final Plates plates;
    private final Merchants merchants;

    ReviewShops(Plates plates, Merchants merchants) {
        this.plates = plates;
        this.merchants = merchants;
    }

    /** @param valid whether the plate is in use and the shop open */
    record Shop(String token, String serial, MerchantView merchant, boolean valid) {

        PublicForms.Form form() {
            return PublicForms.Form.at("review", token);
        }

        /** Asking for a code by telephone: sent from the same page, counted apart from reviews. */
        PublicForms.Form codes() {
            return new PublicForms.Form("review", token, token + ":code", false);
        }

        String purpose() {
            return form().purpose();
        }

        public String name() {
            return merchant.signName();
        }

        public String address() {
            return merchant.address();
        }
    }

    /** @throws NotFound for what no plate has, well-formed or not */
    Shop behind(String token) {
        PlateView plate = PlateToken.parse(token)
                .flatMap(known -> plates.byToken(known.value()))
                .orElseThrow(() -> new NotFound("plate"));
        MerchantView merchant = merchants.find(plate.merchant());
        return new Shop(token, plate.serial(), merchant, plate.isIssued() && merchant.isOperating());
    }
}
