package org.chengxin.complaint;

import java.time.LocalDate;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * What was filed, as it was written; nothing in it ever changes.
 *
 * @param slug the number as addresses write it
 * @param department code of the department that handles it
 * @param channel on which way it came: from the plate, or taken down at the 维权站
 */
record Filing(
        FilingId id,
        FilingKind kind,
        String number,
        String slug,
        MerchantId merchant,
        String department,
        Channel channel,
        Category category,
        @Nullable LocalDate happenedOn,
        String facts,
        String demand,
        LocalDate filedOn) {

    /** Whether it was taken down by staff. */
    boolean counter() {
        return channel != Channel.PLATE;
    }
}
