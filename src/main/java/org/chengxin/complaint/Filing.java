package org.chengxin.complaint;

import java.time.LocalDate;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * What was filed, as it was written; nothing in it ever changes.
 *
 * @param slug the number as addresses write it
 * @param department code of the department that handles it
 * @param counter whether it was taken down at the counter instead of sent from the plate
 */
record Filing(
        FilingId id,
        FilingKind kind,
        String number,
        String slug,
        MerchantId merchant,
        String department,
        boolean counter,
        Category category,
        @Nullable LocalDate happenedOn,
        String facts,
        String demand,
        LocalDate filedOn) {}
