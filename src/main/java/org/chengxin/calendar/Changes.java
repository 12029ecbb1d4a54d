package org.chengxin.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a draft would change of the year in force. */
final class Changes {

    private Changes() {}

    /** Sentences, day by day; empty where the year is new or nothing changes. */
    static List<String> of(@Nullable KnownYear present, Draft draft) {
        List<String> changes = new ArrayList<>();
        if (present == null) {
            return changes;
        }
        int year = draft.plan().year();
        IntStream.rangeClosed(1, Year.of(year).length())
                .mapToObj(number -> LocalDate.ofYearDay(year, number))
                .filter(day -> present.plan().isWorkingDay(day) != draft.plan().isWorkingDay(day))
                .forEach(day -> changes.add(day + "（" + Draft.weekday(day) + "）由"
                        + (present.plan().isWorkingDay(day) ? "上班改为休息" : "休息改为上班")));
        return changes;
    }
}
