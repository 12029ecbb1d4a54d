package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as pages see it.
 *
 * @param extensionReason why more time is asked for, while nobody has decided
 * @param extensionBy who asks, and therefore may not decide
 */
record ReportView(
        FilingId id,
        ReportState state,
        @Nullable UUID handler,
        @Nullable String handlerName,
        @Nullable String externalNo,
        @Nullable String ground,
        @Nullable FilingId mergedInto,
        @Nullable LocalDate closedOn,
        @Nullable String extensionReason,
        @Nullable UUID extensionBy) {}
