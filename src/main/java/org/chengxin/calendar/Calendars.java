package org.chengxin.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Rejected;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeping the calendar: each year is adopted whole, by a person, with the notice it rests on. */
@Service
class Calendars {

    /** Years people may enter; a slip of the keyboard is not a year. */
    static final int EARLIEST = 2020;

    /** The version of a year that is not there yet. */
    static final int NEW = -1;

    private static final int AHEAD = 2;
    private static final int NOVEMBER = 11;

    private final CalendarRows rows;
    private final WorkingDays days;
    private final Acts acts;
    private final Clock clock;

    Calendars(CalendarRows rows, WorkingDays days, Acts acts, Clock clock) {
        this.rows = rows;
        this.days = days;
        this.acts = acts;
        this.clock = clock;
    }

    /** Every year in force, the latest first. */
    @Transactional(readOnly = true)
    List<KnownYear> years() {
        return rows.years();
    }

    @Transactional(readOnly = true)
    Optional<KnownYear> find(int year) {
        return rows.years().stream().filter(known -> known.year() == year).findFirst();
    }

    boolean mayBeEntered(int year) {
        return year >= EARLIEST && year <= LocalDate.now(clock).getYear() + AHEAD;
    }

    /**
     * The year whose calendar is missing and should not be: this one, or from 1 November on the next, whose notice the State
     * Council publishes in October or November (domain.md §11).
     */
    Optional<Integer> missing() {
        LocalDate today = LocalDate.now(clock);
        if (!days.knows(today.getYear())) {
            return Optional.of(today.getYear());
        }
        boolean autumn = today.getMonthValue() >= NOVEMBER;
        return autumn && !days.knows(today.getYear() + 1) ? Optional.of(today.getYear() + 1) : Optional.empty();
    }

    /**
     * Puts a year in force. Terms are counted by it from then on.
     *
     * @param seen the version the person edited; {@link #NEW} where the year was not there
     */
    @Transactional
    void adopt(Draft draft, String document, int seen, Actor actor) {
        int year = draft.plan().year();
        if (!mayBeEntered(year)) {
            throw new Rejected(
                    "只能录入 " + EARLIEST + " 年至 " + (LocalDate.now(clock).getYear() + AHEAD) + " 年的日历。");
        }
        if (!draft.isSound()) {
            throw new Rejected(draft.problems().get(0));
        }
        if (document.isBlank()) {
            throw new Rejected("document", "请填写依据的放假通知，例如“国务院办公厅关于" + year + "年部分节假日安排的通知”。");
        }
        if (!rows.replace(draft, document.strip(), seen, actor, clock.instant())) {
            throw new OptimisticLockingFailureException("calendar of " + year);
        }
        acts.record(
                actor,
                "工作日历.采用",
                "calendar",
                year,
                "采用 " + year + " 年工作日历：" + draft.plan().workingDays() + " 个工作日，依据" + document.strip());
        days.forget();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                days.forget();
            }
        });
    }
}
