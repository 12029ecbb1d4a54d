package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The legal clocks of filings: started, paused, resumed and ended by acts, never by a change of hands. */
@Component
class LegalClock {

    private final TermRows rows;
    private final WorkingDays days;
    private final Rules rules;
    private final Clock clock;

    LegalClock(TermRows rows, WorkingDays days, Rules rules, Clock clock) {
        this.rows = rows;
        this.days = days;
        this.rules = rules;
        this.clock = clock;
    }

    /** Starts it today, by the law of today. @throws CalendarEnded if its last day lies in a year without a calendar */
    void start(FilingId filing, TermCode code) {
        LocalDate today = LocalDate.now(clock);
        Rules.Rule rule = rules.require(code, today);
        rows.insert(filing, code, today, rule, days.after(today, rule.workingDays()));
    }

    /** Starts it where the law of today knows it. */
    boolean startIfKnown(FilingId filing, TermCode code) {
        boolean known = rules.on(code.name(), LocalDate.now(clock)).isPresent();
        if (known) {
            start(filing, code);
        }
        return known;
    }

    /**
     * Starts it by an act of the citizen: nobody is sent away because the office has no calendar yet. The last day is then undetermined,
     * says so, and is worked out once the year is there.
     */
    void startAnyhow(FilingId filing, TermCode code) {
        LocalDate today = LocalDate.now(clock);
        Rules.Rule rule = rules.require(code, today);
        rows.insert(filing, code, today, rule, known(today, rule.workingDays()));
    }

    void pause(FilingId filing, TermCode code, String reason) {
        Term term = running(filing, code);
        LocalDate today = LocalDate.now(clock);
        int left = term.leftWhenPaused(today, days);
        rows.pause(term, left, reason, today, lookAgainOn(today));
    }

    /** When somebody must see whether it still rests for a reason; a reminder, so where the calendar ends plain days do. */
    private LocalDate lookAgainOn(LocalDate today) {
        int wait = rules.require("LONG_PAUSE", today).workingDays();
        LocalDate day = known(today, wait);
        return day == null ? today.plusDays(wait) : day;
    }

    /** Pauses it while there is time left; one that is past its day runs on and stays overdue, which forbids nothing. */
    void pauseInTime(FilingId filing, TermCode code, String reason) {
        if (!running(filing, code).isOverdue(LocalDate.now(clock))) {
            pause(filing, code, reason);
        }
    }

    void resume(FilingId filing, TermCode code) {
        Term term = running(filing, code);
        if (!term.isPaused()) {
            throw new Rejected(code.label() + "的期限没有暂停，不需要恢复。");
        }
        LocalDate today = LocalDate.now(clock);
        run(term, today, days.after(today, term.remaining()));
    }

    /** Resumes it by an act of the citizen, if it rests; like {@link #startAnyhow} it never fails for want of a calendar. */
    void resumeAnyhow(FilingId filing, TermCode code) {
        LocalDate today = LocalDate.now(clock);
        find(filing, code).filter(Term::isPaused).ifPresent(term -> run(term, today, known(today, term.remaining())));
    }

    private void run(Term term, LocalDate today, @Nullable LocalDate due) {
        rows.closePause(term, today);
        rows.run(term, today, term.remaining(), due);
    }

    /** @throws Rejected if its last day is over: what has lapsed cannot be lengthened afterwards */
    void requireInTime(FilingId filing, TermCode code) {
        Term term = running(filing, code);
        if (term.isOverdue(LocalDate.now(clock))) {
            throw new Rejected(code.label() + "的期限已经在 " + term.due() + " 届满，不能再延长。请尽快办理，并写明超期的原因。");
        }
    }

    /** Gives it more working days by the rule of that name, while it has not lapsed. */
    void extend(FilingId filing, TermCode code, String ruleCode) {
        requireInTime(filing, code);
        Term term = running(filing, code);
        LocalDate from = term.runsFrom();
        LocalDate today = LocalDate.now(clock);
        Rules.Rule rule = rules.require(ruleCode, today);
        LocalDate due = from == null ? null : days.after(from, term.remaining() + rule.workingDays());
        rows.extend(term, rule, today, due);
    }

    /** Ends it, if it runs: what it was for was done on the day. */
    void end(FilingId filing, TermCode code, LocalDate day) {
        find(filing, code).ifPresent(term -> rows.end(term, day, TermEnd.DONE));
    }

    /** Ends it, if it runs, as done today. */
    void end(FilingId filing, TermCode code) {
        end(filing, code, LocalDate.now(clock));
    }

    /** Ends it, if it runs: what it was for was tried today, in vain. */
    void tried(FilingId filing, TermCode code) {
        find(filing, code).ifPresent(term -> rows.end(term, LocalDate.now(clock), TermEnd.TRIED));
    }

    /** Ends whatever still runs: nothing is left to do in it, which is not the same as done. */
    void endAll(FilingId filing) {
        LocalDate today = LocalDate.now(clock);
        of(filing).stream()
                .filter(term -> term.endedOn() == null)
                .forEach(term -> rows.end(term, today, TermEnd.NEEDLESS));
    }

    /**
     * The last day on which a concluded complaint must still be open for a request to take it up again: so many working days after the
     * follow-up, or after the notice where no follow-up was owed; empty before either.
     */
    Optional<LocalDate> openUntil(FilingId filing) {
        return of(filing).stream()
                .filter(term -> (term.code() == TermCode.FOLLOW_UP || term.code() == TermCode.NOTICE)
                        && (term.isDone() || term.endedAs() == TermEnd.TRIED))
                .flatMap(term -> Optional.ofNullable(term.endedOn()).stream())
                .reduce((earlier, later) -> later)
                .map(day -> days.after(day, rules.require("ARCHIVING", day).workingDays()));
    }

    /** The one that has not ended. */
    Optional<Term> find(FilingId filing, TermCode code) {
        return of(filing).stream()
                .filter(term -> term.code() == code && term.endedOn() == null)
                .findFirst();
    }

    /** All of them, in the order they started. */
    List<Term> of(FilingId filing) {
        return rows.of(filing);
    }

    private Term running(FilingId filing, TermCode code) {
        return find(filing, code).orElseThrow(() -> new Rejected(code.label() + "的期限已经结束。"));
    }

    /** The last day, or null where the calendar does not reach that far. */
    @Nullable
    LocalDate known(LocalDate from, int workingDays) {
        try {
            return days.after(from, workingDays);
        } catch (CalendarEnded unknown) {
            return null;
        }
    }
}
