package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding in the list of problems (问题清单).
 *
 * @param department short name of the department leading the area
 * @param finders the two who signed, by name
 * @param photos how many photos there are of it
 * @param gone whether the visit's correction or withdrawal took it back
 */
record FindingLine(
        UUID id,
        UUID visit,
        UUID merchant,
        String shop,
        String address,
        @Nullable String block,
        String area,
        String department,
        String itemCode,
        String item,
        String grade,
        String problem,
        LocalDate foundOn,
        LocalDate deadline,
        String finders,
        int photos,
        @Nullable LocalDate rectifiedOn,
        boolean gone) {

    public boolean isOverdue(LocalDate today) {
        return !gone && rectifiedOn == null && deadline.isBefore(today);
    }

    public String stateOn(LocalDate today) {
        if (gone) {
            return FindingState.GONE.label();
        }
        if (rectifiedOn != null) {
            return rectifiedOn + " 整改到位";
        }
        return (isOverdue(today) ? FindingState.OVERDUE : FindingState.OPEN).label();
    }
}
