package org.chengxin.inspection;

import java.time.LocalDate;
import org.chengxin.calendar.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until when a finding must be put right: by its class, in working days from the day after (domain.md §7: 一般 3, 较重 7,
 * 严重 at once and 15 until rechecked).
 */
@Service
public class Deadlines {

    private final Terms terms;
    private final WorkingDays days;

    Deadlines(Terms terms, WorkingDays days) {
        this.terms = terms;
        this.days = days;
    }

    /**
     * The deadline and how it came about.
     *
     * @param workingDays how many working days after the day of finding
     * @param atOnce whether the shop must stop the wrong at once, the days being for the recheck
     */
    public record Deadline(LocalDate due, int workingDays, boolean atOnce) {

        /** For beside the field, e.g. 立即改正，15 个工作日内复查. */
        public String words() {
            return atOnce ? "立即改正，" + workingDays + " 个工作日内复查" : workingDays + " 个工作日";
        }
    }

    /**
     * @param grade 一般, 较重 or 严重
     * @throws org.chengxin.calendar.CalendarEnded if the term reaches a year without a calendar
     */
    @Transactional(readOnly = true)
    public Deadline of(String grade, LocalDate foundOn) {
        Term term = Term.ofGrade(grade);
        int length = terms.on(term, foundOn);
        return new Deadline(days.after(foundOn, length), length, term == Term.DEADLINE_SEVERE);
    }
}
