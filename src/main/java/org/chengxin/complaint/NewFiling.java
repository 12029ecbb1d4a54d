package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or report on its way in.
 *
 * @param key made with the form, so that a form sent twice is one filing
 * @param channel on which way it came
 * @param happenedOn the day of the purchase or of what was seen, where it is known
 * @param demand what the complainant asks for; empty for a report
 * @param person null for an anonymous report
 * @param photos kept pictures by SHA-256
 */
record NewFiling(
        FilingId key,
        FilingKind kind,
        Channel channel,
        MerchantId merchant,
        Category category,
        @Nullable LocalDate happenedOn,
        String facts,
        String demand,
        @Nullable Person person,
        List<String> photos) {}
