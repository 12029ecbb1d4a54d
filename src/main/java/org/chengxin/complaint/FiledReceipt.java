package org.chengxin.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What the person gets for a filing: the number and the code that together open the tracking page.
 *
 * @param code null where the filing has been there for more than half an hour: nobody knows it any more
 */
record FiledReceipt(
        FilingId id, String number, String slug, @Nullable String code) {}
