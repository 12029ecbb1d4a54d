package org.chengxin.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Duty;
import org.springframework.stereotype.Component;

/** By which day something is to be reported, by the rule of its catalogue item and the official calendar. */
@Component
class DueDates {

    private static final int LOOK_BACK = 90;

    private final WorkingDays days;

    DueDates(WorkingDays days) {
        this.days = days;
    }

    /**
     * The last day on which a statement of this date is on time.
     *
     * @throws CalendarEnded if the term runs into a year without a calendar
     */
    LocalDate ofStatement(Duty duty, LocalDate dated) {
        return switch (duty.kind()) {
            case EVENT -> days.after(dated, duty.workingDays());
            case SAME_MONTH -> YearMonth.from(dated).atEndOfMonth();
            case MONTHLY, QUARTERLY, YEARLY -> ofPeriod(duty, Period.containing(duty, dated));
        };
    }

    /** The same, or nothing while the calendar does not reach that far: such a statement is not judged yet. */
    Optional<LocalDate> known(Duty duty, LocalDate dated) {
        try {
            return Optional.of(ofStatement(duty, dated));
        } catch (CalendarEnded e) {
            return Optional.empty();
        }
    }

    /**
     * The last day on which a period's report is on time.
     *
     * @throws CalendarEnded if the term runs into a year without a calendar
     */
    LocalDate ofPeriod(Duty duty, Period period) {
        YearMonth month = YearMonth.from(period.last()).plusMonths(1);
        while (duty.kind() == Duty.Kind.YEARLY && month.getMonthValue() != duty.month()) {
            month = month.plusMonths(1);
        }
        return duty.workingDays() == 0
                ? month.atEndOfMonth()
                : days.after(month.atDay(1).minusDays(1), duty.workingDays());
    }

    /** The earliest date a statement may bear to be on time if it is reported today. */
    LocalDate earliestOnTime(Duty duty, LocalDate today) {
        LocalDate earliest = today;
        for (int back = 1; back <= LOOK_BACK; back++) {
            LocalDate before = today.minusDays(back);
            if (isLate(duty, before, today)) {
                break;
            }
            earliest = before;
        }
        return earliest;
    }

    /** A term that ends in a later year, whose calendar may not be known yet, has not ended today. */
    private boolean isLate(Duty duty, LocalDate dated, LocalDate today) {
        try {
            return ofStatement(duty, dated).isBefore(today);
        } catch (CalendarEnded e) {
            if (e.year() > today.getYear()) {
                return false;
            }
            throw e;
        }
    }
}
