package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the address asks of the list of findings; what is left out narrows nothing, but only open ones show unless asked. */
record FindingFilters(
        @Nullable String area,
        @Nullable String grade,
        @Nullable String department,
        @Nullable FindingState state,
        @Nullable FindingOrder order) {

    FindingFilters {
        state = state == null ? FindingState.OPEN : state;
        order = order == null ? FindingOrder.DEADLINE : order;
    }

    FindingState which() {
        return state == null ? FindingState.OPEN : state;
    }

    FindingOrder sorting() {
        return order == null ? FindingOrder.DEADLINE : order;
    }

    /** Over {@code inspection_finding f}, with {@link #parameters}. */
    String condition() {
        return which().condition()
                + (given(area) ? " and f.area = :area" : "")
                + (given(grade) ? " and f.grade = :grade" : "")
                + (given(department) ? " and f.department = :department" : "");
    }

    Map<String, @Nullable Object> parameters(LocalDate today) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("area", area);
        parameters.put("grade", grade);
        parameters.put("department", department);
        parameters.put("today", today);
        return parameters;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
