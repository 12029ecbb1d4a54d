package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One filing in the list.
 *
 * @param waited whom it waits for in vain; null where nothing has run out
 */
record InboxLine(
        UUID id,
        String kind,
        String number,
        UUID merchantId,
        String merchantName,
        String category,
        LocalDate filedOn,
        String state,
        @Nullable String ground,
        @Nullable UUID handler,
        @Nullable String handlerName,
        boolean asked,
        @Nullable LocalDate due,
        boolean paused,
        String left,
        boolean overdue,
        @Nullable String waited) {

    public String path() {
        return FilingKind.valueOf(kind).consolePath() + id;
    }

    public String stateLabel() {
        return FilingKind.valueOf(kind) == FilingKind.COMPLAINT
                ? ComplaintState.valueOf(state).label(ground)
                : ReportState.valueOf(state).label();
    }

    public String categoryLabel() {
        return Category.valueOf(category).label();
    }
}
