package org.chengxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every calendar, whatever days are off and whatever weekends are worked. */
class KnownYearsPropertyTests {

    @Property(tries = 300)
    void aTermIsReachedOnAWorkingDayAndCountsWhatItPromised(
            @ForAll("years") KnownYears years,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate last = years.after(from, n);
        assertThat(last).isAfter(from);
        assertThat(years.isWorkingDay(last)).isTrue();
        assertThat(years.between(from, last)).isEqualTo(n);
    }

    @Property(tries = 200)
    void aLongerTermNeverEndsEarlierAndTermsAddUp(
            @ForAll("years") KnownYears years,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 0, max = 30) int a,
            @ForAll @IntRange(min = 0, max = 30) int b) {
        assertThat(years.after(years.after(from, a), b)).isEqualTo(years.after(from, a + b));
        assertThat(years.after(from, a + b)).isAfterOrEqualTo(years.after(from, a));
    }

    @Property(tries = 200)
    void aMadeUpWeekendDayNeverLengthensATerm(
            @ForAll("years") KnownYears years,
            @ForAll("days") LocalDate from,
            @ForAll("weekends") LocalDate madeUp,
            @ForAll @IntRange(min = 1, max = 40) int n) {
        YearPlan plan = years.plans().get(2026);
        Set<LocalDate> more =
                Stream.concat(plan.makeUp().stream(), Stream.of(madeUp)).collect(Collectors.toSet());
        KnownYears later = new KnownYears(Map.of(
                2026, new YearPlan(2026, plan.off(), more), 2027, years.plans().get(2027)));
        assertThat(later.after(from, n)).isBeforeOrEqualTo(years.after(from, n));
    }

    @Provide
    Arbitrary<KnownYears> years() {
        return plan(2026).flatMap(first -> plan(2027).map(second -> new KnownYears(Map.of(2026, first, 2027, second))));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(1, 365).map(number -> LocalDate.ofYearDay(2026, number));
    }

    @Provide
    Arbitrary<LocalDate> weekends() {
        return days().filter(YearPlan::isWeekend);
    }

    private static Arbitrary<YearPlan> plan(int year) {
        Arbitrary<Set<LocalDate>> some = Arbitraries.integers()
                .between(1, 365)
                .map(number -> LocalDate.ofYearDay(year, number))
                .set()
                .ofMaxSize(40);
        return some.map(days -> new YearPlan(
                year,
                days.stream().filter(day -> day.getDayOfYear() % 3 > 0).collect(Collectors.toSet()),
                days.stream()
                        .filter(day -> day.getDayOfYear() % 3 == 0 && YearPlan.isWeekend(day))
                        .collect(Collectors.toSet())));
    }
}
