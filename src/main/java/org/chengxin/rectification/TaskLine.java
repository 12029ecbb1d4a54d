package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list or in the book.
 *
 * @param departmentName short name of its department
 * @param late the nodes of it that passed, oldest first
 * @param missed the deadline of the finding, which passed before the node was set; the score counts from it
 * @param plannable whether no approved book lists it, so that its measure and persons can still be named
 */
record TaskLine(
        TaskView view,
        String departmentName,
        List<LocalDate> late,
        @Nullable LocalDate missed,
        boolean plannable,
        LocalDate today) {

    /** Where it stands, in words. */
    public String standing() {
        if (!view.state().isOpen()) {
            return view.state().label();
        }
        return overdue() ? view.state().label() + "，已逾期" : view.state().label();
    }

    public boolean overdue() {
        return missed != null || view.isOverdue(today);
    }

    /** E.g. 较重 · 消防安全. */
    public @Nullable String what() {
        String grade = view.grade();
        String area = view.area();
        return grade == null ? area : area == null ? grade : grade + " · " + area;
    }
}
