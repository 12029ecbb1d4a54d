package org.chengxin.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One year of the calendar as it is in force.
 *
 * @param adoption who adopted it and when; that it came with the product, where nobody did
 */
record KnownYear(YearPlan plan, Map<LocalDate, String> names, String document, String adoption, int version) {

    public int year() {
        return plan.year();
    }

    public int workingDays() {
        return plan.workingDays();
    }

    public List<SpecialDays> stretches() {
        return Draft.stretches(plan, names);
    }
}
