package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What the address asks of the ledger of inspections; what is left out narrows nothing. */
record VisitFilters(
        @Nullable String area,
        @Nullable String department,
        @Nullable Occasion occasion,
        @Nullable VisitOutcome outcome,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

    VisitFilters {
        outcome = outcome == null ? VisitOutcome.STANDING : outcome;
    }

    VisitOutcome which() {
        return outcome == null ? VisitOutcome.STANDING : outcome;
    }

    /** Over {@code inspection_visit v}, with {@link #parameters}. */
    String condition() {
        return which().condition()
                + (occasion == null ? "" : " and v.occasion = :occasion")
                + (from == null ? "" : " and v.visited_on >= :from")
                + (to == null ? "" : " and v.visited_on <= :to")
                + (given(area) ? VisitList.LOOKED_AT.formatted("c.area = :area") : "")
                + (given(department) ? VisitList.LOOKED_AT.formatted("c.department = :department") : "");
    }

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("area", area);
        parameters.put("department", department);
        parameters.put("occasion", occasion == null ? null : occasion.name());
        parameters.put("from", from);
        parameters.put("to", to);
        return parameters;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
