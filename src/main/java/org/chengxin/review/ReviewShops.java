package org.chengxin.review;

import jakarta.servlet.http.HttpServletRequest;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateToken;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.plate.ScanProofs;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.PublicForms;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;

/** The shop behind a plate's address. A plate that is no longer valid takes no review; its page says why. */
@Component
class ReviewShops {

    private final Plates plates;
    private final Merchants merchants;
    private final ScanProofs proofs;

    ReviewShops(Plates plates, Merchants merchants, ScanProofs proofs) {
        this.plates = plates;
        this.merchants = merchants;
        this.proofs = proofs;
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

    /** @throws Rejected unless the plate is in use and was scanned on this device a short while ago */
    ScanProofs.Proof scanned(Shop shop, HttpServletRequest request) {
        if (!shop.valid()) {
            throw new Rejected("这块标识牌已经停用，不能评价。请扫店内新换发的标识牌。");
        }
        return proofs.find(shop.token(), request)
                .orElseThrow(() -> new Rejected("评价前要先扫店里的标识牌，扫码后两小时内有效。请点下面的“重新打开这家店的标识牌页”，再回到这一页提交，内容不会丢。"));
    }
}
