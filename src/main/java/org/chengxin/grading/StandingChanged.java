package org.chengxin.grading;

import org.chengxin.merchant.MerchantId;

/** The grade in force of this merchant changed, or a procedure about it began or ended; listeners read {@link Gradings}. */
public record StandingChanged(MerchantId merchant) {}
