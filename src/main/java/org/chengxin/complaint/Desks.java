package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The two desks, told apart by the address. */
@Component
class Desks {

    private final ComplaintDesk complaints;
    private final ReportDesk reports;

    Desks(ComplaintDesk complaints, ReportDesk reports) {
        this.complaints = complaints;
        this.reports = reports;
    }

    Desk<?> of(FilingKind kind) {
        return kind == FilingKind.REPORT ? reports : complaints;
    }

    static FilingKind kindOf(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/console/reports") ? FilingKind.REPORT : FilingKind.COMPLAINT;
    }
}
