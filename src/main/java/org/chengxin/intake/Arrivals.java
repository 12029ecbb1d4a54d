package org.chengxin.intake;

import org.chengxin.merchant.MerchantChanged;
import org.chengxin.merchant.MerchantRegistered;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Rows that wait find their merchant when it is registered, when its code is put right, or when they are committed late. */
@Component
class Arrivals {

    private final Holdings holdings;

    Arrivals(Holdings holdings) {
        this.holdings = holdings;
    }

    @ApplicationModuleListener
    void on(MerchantRegistered registered) {
        holdings.matchArrived(registered.merchant());
    }

    @ApplicationModuleListener
    void on(MerchantChanged changed) {
        holdings.matchArrived(changed.merchant());
    }

    @ApplicationModuleListener
    void on(SubmissionCommitted committed) {
        holdings.matchKnown(committed.submission());
    }
}
