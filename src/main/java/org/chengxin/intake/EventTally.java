package org.chengxin.intake;

import java.time.LocalDate;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Duty;
import org.jspecify.annotations.Nullable;

/**
 * How a department's statements of one item stood to their term (按件报送).
 *
 * @param onTime statements reported within the term
 * @param late statements reported after it
 * @param latest the longest-delayed statement: its date, its due day and the day it came
 */
record EventTally(
        CatalogueItem item,
        Duty duty,
        int onTime,
        int late,
        @Nullable Delay latest) {

    /** One delay. */
    record Delay(LocalDate dated, LocalDate due, LocalDate reportedOn) {

        @Override
        public String toString() {
            return dated + " 的信息，最迟 " + due + " 报送，" + reportedOn + " 才报";
        }

        long days() {
            return reportedOn.toEpochDay() - due.toEpochDay();
        }
    }

    EventTally plus(int facts, Delay timing) {
        boolean isLate = timing.reportedOn().isAfter(timing.due());
        boolean worse = isLate && (latest == null || timing.days() > latest.days());
        return new EventTally(
                item, duty, onTime + (isLate ? 0 : facts), late + (isLate ? facts : 0), worse ? timing : latest);
    }
}
