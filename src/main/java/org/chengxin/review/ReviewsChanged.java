package org.chengxin.review;

import org.chengxin.merchant.MerchantId;

/** What the public sees of a merchant's reviews changed. */
public record ReviewsChanged(MerchantId merchant) {}
