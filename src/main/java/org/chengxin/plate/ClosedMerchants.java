package org.chengxin.plate;

import org.chengxin.merchant.MerchantChanged;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A merchant that has closed leaves no valid plate behind. */
@Component
class ClosedMerchants {

    private final Plates plates;
    private final Merchants merchants;

    ClosedMerchants(Plates plates, Merchants merchants) {
        this.plates = plates;
        this.merchants = merchants;
    }

    @ApplicationModuleListener
    void on(MerchantChanged changed) {
        if (!merchants.find(changed.merchant()).isOperating()) {
            plates.issuedTo(changed.merchant()).ifPresent(plate -> plates.retire(plate.serial(), "商户停业", Actor.SYSTEM));
        }
    }
}
