package org.chengxin.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chengxin.dossier.Fact;
import org.jspecify.annotations.Nullable;

/** What time alone will do to a merchant's grade, if nothing new is recorded: “fix nothing → blue on date Y”. */
record Outlook(LocalDate day, BigDecimal score, Grade grade) {

    private static final int MONTHS = 12;

    /** The days within a year on which score or grade changes, each with what holds from then on. */
    static List<Outlook> of(ScoringModel model, Collection<Fact> facts, @Nullable LocalDate openedOn, LocalDate today) {
        List<Outlook> changes = new ArrayList<>();
        Assessment held = Assessor.assess(model, facts, openedOn, today);
        LocalDate end = today.plusMonths(MONTHS);
        LocalDate day = held.nextChange();
        while (day != null && !day.isAfter(end)) {
            Assessment then = Assessor.assess(model, facts, openedOn, day);
            if (then.grade() != held.grade() || !then.score().equals(held.score())) {
                changes.add(new Outlook(day, then.score(), then.grade()));
            }
            held = then;
            day = then.nextChange();
        }
        return changes;
    }
}
