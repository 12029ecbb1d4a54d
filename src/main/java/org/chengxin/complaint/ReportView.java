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
        @Nullable UUID extensionBy) {

    /** What it means to the one who reported; once told, still what was decided. */
    String meaning() {
        if (state != ReportState.TOLD) {
            return state.meaning();
        }
        return ground == null ? ReportState.FILED.meaning() : ReportState.NOT_FILED.meaning();
    }

    String label() {
        if (state != ReportState.TOLD) {
            return state.label();
        }
        return "办理结束，" + (ground == null ? ReportState.FILED.label() : ReportState.NOT_FILED.label());
    }
}
