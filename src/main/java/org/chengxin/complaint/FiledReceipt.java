package org.chengxin.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What the person gets for a filing, once: the number and the code that together open the tracking page.
 *
 * @param code null where the filing was there already, whose code nobody knows any more
 */
record FiledReceipt(
        FilingId id, String number, String slug, @Nullable String code) {}
