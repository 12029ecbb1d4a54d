package org.chengxin.complaint;

import org.chengxin.merchant.MerchantId;

/** Something about a merchant's complaints changed, so that what is published of them may read differently. */
public record ComplaintsChanged(MerchantId merchant) {}
