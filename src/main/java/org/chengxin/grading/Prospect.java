package org.chengxin.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chengxin.dossier.Fact;
import org.jspecify.annotations.Nullable;

/** What the models say of some facts on the days ahead, each day by the model then in force. */
record Prospect(
        Function<LocalDate, ScoringModel> models, @Nullable LocalDate openedOn) {

    Assessment on(LocalDate day, List<Fact> facts) {
        return Assessor.assess(models.apply(day), facts, openedOn, day);
    }

    /** The days on which score, grade or the answer to a condition changes, from the first day to the last. */
    List<LocalDate> changes(List<Fact> facts, LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        Assessment held = on(first, facts);
        LocalDate day = held.nextChange();
        while (day != null && !day.isAfter(last)) {
            Assessment then = on(day, facts);
            if (!isTheSame(held, then)) {
                days.add(day);
            }
            held = then;
            day = then.nextChange();
        }
        return days;
    }

    /** The last day on which the grade is still as good as on the given one; null where it stays so until the end. */
    @Nullable
    LocalDate lasts(List<Fact> facts, LocalDate from, LocalDate end) {
        int rank = Way.rank(on(from, facts).grade());
        for (LocalDate day : changes(facts, from, end)) {
            if (Way.rank(on(day, facts).grade()) < rank) {
                return day.minusDays(1);
            }
        }
        return null;
    }

    private static boolean isTheSame(Assessment one, Assessment other) {
        return one.score().equals(other.score())
                && one.grade() == other.grade()
                && one.gates().equals(other.gates())
                && one.ceilings().equals(other.ceilings())
                && one.vetoes().equals(other.vetoes());
    }
}
