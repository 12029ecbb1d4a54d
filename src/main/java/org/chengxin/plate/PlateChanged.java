package org.chengxin.plate;

import org.chengxin.merchant.MerchantId;

/** A plate was issued, replaced or retired. Listeners look the plate up again rather than trust the event. */
public record PlateChanged(String token, MerchantId merchant) {}
