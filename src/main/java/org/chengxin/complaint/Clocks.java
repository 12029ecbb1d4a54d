package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.calendar.CalendarEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms of a filing as pages tell them, the running ones first. */
@Component
class Clocks {

    private final LegalClock terms;
    private final TermWords words;
    private final Clock clock;

    Clocks(LegalClock terms, TermWords words, Clock clock) {
        this.terms = terms;
        this.words = words;
        this.clock = clock;
    }

    List<Progress.Clock> of(FilingId id) {
        LocalDate today = LocalDate.now(clock);
        return terms.of(id).stream()
                .sorted((one, other) -> Boolean.compare(one.endedOn() != null, other.endedOn() != null))
                .map(term -> words(term, today))
                .toList();
    }

    /** Until when a complaint is kept open for a request to take it up again; null where no calendar tells. */
    @Nullable
    LocalDate openUntil(FilingId id) {
        try {
            return terms.openUntil(id).orElse(null);
        } catch (CalendarEnded unknown) {
            return null;
        }
    }

    private Progress.Clock words(Term term, LocalDate today) {
        LocalDate due = term.due();
        boolean running = term.endedOn() == null;
        String left = running ? words.left(due, term.isPaused(), today) : term.endedOn() + " " + ended(term, today);
        return new Progress.Clock(
                term.code().label(),
                due == null ? "未定" : due.toString(),
                left,
                running,
                term.isOverdue(today),
                term.isDone(),
                words.how(term));
    }

    /** Nothing is said to be done in time that was not done, or whose last day nobody knows yet. */
    private static String ended(Term term, LocalDate today) {
        if (term.endedAs() == TermEnd.TRIED) {
            return term.isOverdue(today) ? "没有联系上，超期" : "联系过，没有联系上";
        }
        if (!term.isDone()) {
            return term.isOverdue(today) ? "结束，到期没有完成" : "不再需要";
        }
        if (term.due() == null && term.runsFrom() != null) {
            return "完成，最后一天待定";
        }
        return term.isOverdue(today) ? "完成，超期" : "按期完成";
    }
}
