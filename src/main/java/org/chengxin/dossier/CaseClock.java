package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** How much of a term is left, in working days and words. */
@Component
class CaseClock {

    private final WorkingDays days;
    private final Clock clock;

    CaseClock(WorkingDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    boolean isOverdue(LocalDate due) {
        return due.isBefore(LocalDate.now(clock));
    }

    /** A list must not fail for a missing calendar: then the day alone is said. */
    String words(LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        try {
            if (due.isBefore(today)) {
                return "已超期 " + days.between(due, today) + " 个工作日";
            }
            return due.equals(today) ? "今天到期" : "还有 " + days.between(today, due) + " 个工作日";
        } catch (CalendarEnded unknown) {
            return due.isBefore(today) ? "已超期" : "尚未到期";
        }
    }
}
