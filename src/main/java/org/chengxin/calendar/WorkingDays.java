package org.chengxin.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/**
 * Working days by the official calendar (domain.md §11): holidays and make-up days as the State Council announces them each
 * autumn. Counting starts on the day after. Every method throws {@link CalendarEnded} as soon as it needs a day of a year
 * that nobody has entered yet.
 */
@Service
public class WorkingDays {

    private final LoadingCache<String, KnownYears> cache;

    WorkingDays(CalendarRows rows) {
        this.cache =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> rows.all());
    }

    /** The last day of a term of so many working days that starts the day after {@code day}; 0 is {@code day} itself. */
    public LocalDate after(LocalDate day, int workingDays) {
        return known().after(day, workingDays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return known().isWorkingDay(day);
    }

    /** How many working days lie after {@code after} and not after {@code until}; 0 where {@code until} is earlier. */
    public int between(LocalDate after, LocalDate until) {
        return known().between(after, until);
    }

    /** Whether the year has a calendar. */
    public boolean knows(int year) {
        return known().plan(year) != null;
    }

    /** Lets go of what is remembered, after an edit. Other replicas follow within a minute. */
    void forget() {
        cache.invalidateAll();
    }

    private KnownYears known() {
        return cache.get("all");
    }
}
