package org.chengxin.grading;

import org.chengxin.merchant.MerchantId;

/** A new assessment of this merchant has taken the place of the one before; listeners read it from {@link Gradings}. */
public record AssessmentChanged(MerchantId merchant) {}
