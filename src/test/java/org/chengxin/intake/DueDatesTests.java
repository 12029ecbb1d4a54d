package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.chengxin.IntegrationTest;
import org.chengxin.calendar.CalendarEnded;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.dossier.Duty;
import org.chengxin.dossier.Duty.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Due days by the official calendar of 2026. */
@IntegrationTest
@Transactional
class DueDatesTests {

    private static final Duty SEVEN = new Duty(Kind.EVENT, 7, 1, 1);
    private static final Duty MONTHLY = new Duty(Kind.MONTHLY, 10, 1, 1);

    @Autowired
    JdbcTemplate jdbc;

    DueDates dueDates;

    @BeforeEach
    void setUp() {
        dueDates = new DueDates(CalendarFixtures.asShipped(jdbc));
    }

    @Test
    void aPenaltyOfTheEveOfSpringFestivalIsDueAfterIt() {
        assertThat(dueDates.ofStatement(SEVEN, LocalDate.of(2026, 2, 12))).isEqualTo("2026-02-28");
    }

    @Test
    void whatIsDueWithinItsMonthIsDueOnTheMonthsLastDay() {
        assertThat(dueDates.ofStatement(new Duty(Kind.SAME_MONTH, 0, 1, 1), LocalDate.of(2026, 2, 12)))
                .isEqualTo("2026-02-28");
    }

    @Test
    void aMonthIsDueOnTheWorkingDayOfTheNextHolidaysCounted() {
        assertThat(due(MONTHLY, "2026-09-15"))
                .as("the national holiday takes seven days")
                .isEqualTo("2026-10-20");
        assertThat(due(MONTHLY, "2026-10-15")).isEqualTo("2026-11-13");
    }

    @Test
    void aQuarterIsDueInTheMonthAfterItAndAYearInTheMonthNamed() {
        assertThat(due(new Duty(Kind.QUARTERLY, 10, 1, 1), "2026-05-01")).isEqualTo("2026-07-14");
        assertThat(due(new Duty(Kind.YEARLY, 0, 1, 7), "2025-01-01")).isEqualTo("2026-07-31");
        assertThat(due(new Duty(Kind.YEARLY, 0, 5, 5), "2026-04-08")).isEqualTo("2026-05-31");
        assertThat(due(new Duty(Kind.YEARLY, 3, 1, 1), "2025-06-01")).isEqualTo("2026-01-06");
    }

    @Test
    void theEarliestDateStillOnTimeIsTheFirstWhoseTermReachesToday() {
        LocalDate today = LocalDate.of(2026, 10, 13);
        LocalDate earliest = dueDates.earliestOnTime(SEVEN, today);
        assertThat(dueDates.ofStatement(SEVEN, earliest)).isAfterOrEqualTo(today);
        assertThat(dueDates.ofStatement(SEVEN, earliest.minusDays(1))).isBefore(today);
        assertThat(earliest).isEqualTo("2026-09-28");
    }

    @Test
    void atTheEndOfTheKnownYearsWhatIsStillOnTimeTodayIsKnownAllTheSame() {
        assertThat(dueDates.earliestOnTime(SEVEN, LocalDate.of(2026, 12, 31))).isEqualTo("2026-12-22");
    }

    @Test
    void aTermIntoAYearWithoutACalendarIsNotGuessed() {
        assertThatThrownBy(() -> due(MONTHLY, "2026-12-01")).isInstanceOf(CalendarEnded.class);
    }

    private LocalDate due(Duty duty, String day) {
        return dueDates.ofPeriod(duty, Period.containing(duty, LocalDate.parse(day)));
    }
}
