package org.chengxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.chengxin.IntegrationTest;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The calendar that comes with the product, against the vectors and totals of domain.md §11. */
@IntegrationTest
@Transactional
class WorkingDaysTests {

    @Autowired
    private JdbcTemplate jdbc;

    private WorkingDays days;

    @BeforeEach
    void setUp() {
        days = CalendarFixtures.asShipped(jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 7, 2026-02-28",
        "2026-04-30, 7, 2026-05-13",
        "2026-09-18, 7, 2026-09-29",
        "2026-09-18, 45, 2026-11-26",
        "2026-02-09, 15, 2026-03-06",
        "2025-09-26, 7, 2025-10-13",
        "2025-01-24, 5, 2025-02-07",
        "2024-04-30, 15, 2024-05-23"
    })
    void aTermEndsOnTheDayTheOfficialCalendarGives(LocalDate from, int term, LocalDate last) {
        assertThat(days.after(from, term)).isEqualTo(last);
        assertThat(days.between(from, last)).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void aYearHasAsManyWorkingDaysAsAnnounced(int year, int total) {
        assertThat(days.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .as("1 January is always off")
                .isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-09, true",
        "2024-02-10, false",
        "2026-02-14, true",
        "2026-02-16, false",
        "2026-09-20, true",
        "2026-11-21, false",
        "2026-11-23, true"
    })
    void holidaysWeekendsAndMakeUpDaysAreToldApart(LocalDate day, boolean working) {
        assertThat(days.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void noWorkingDaysIsTheDayItselfAndNothingLiesBeforeIt() {
        LocalDate day = LocalDate.of(2026, 10, 3);
        assertThat(days.after(day, 0)).isEqualTo(day);
        assertThat(days.between(day, day.minusDays(3))).isZero();
    }

    @Test
    void aTermThatRunsIntoAYearWithoutACalendarFailsAndNamesTheYear() {
        LocalDate lastMonday = LocalDate.of(2026, 12, 28);
        assertThat(days.after(lastMonday, 3)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThatThrownBy(() -> days.after(lastMonday, 4))
                .isInstanceOf(CalendarEnded.class)
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("2027 年")
                .hasMessageContaining("工作日历");
        assertThatThrownBy(() -> days.isWorkingDay(LocalDate.of(2023, 12, 29))).hasMessageContaining("2023 年");
        assertThat(days.knows(2026)).isTrue();
        assertThat(days.knows(2027)).isFalse();
    }
}
