package org.chengxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** When the officer is warned that the calendar runs out. The product brings 2024 to 2026. */
@IntegrationTest
@Transactional
class MissingYearTests {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Autowired
    CalendarRows rows;

    @Autowired
    JdbcTemplate jdbc;

    WorkingDays days;

    @Autowired
    Acts acts;

    @BeforeEach
    void setUp() {
        days = CalendarFixtures.asShipped(jdbc);
    }

    @Test
    void nextYearIsMissedFromNovemberOnAndThisYearAlways() {
        assertThat(missingOn("2026-10-31")).isEmpty();
        assertThat(missingOn("2026-11-01")).contains(2027);
        assertThat(missingOn("2025-12-31")).isEmpty();
        assertThat(missingOn("2027-03-01")).contains(2027);
    }

    @Test
    void onlyTheOfficerWhoCanMendItIsWarned() {
        CalendarSection section = new CalendarSection(on("2026-11-22"));
        assertThat(section.model(actor(Role.OFFICER)).orElseThrow()).containsEntry("year", 2027);
        assertThat(section.model(actor(Role.REPORTER))).isEmpty();
        assertThat(new CalendarSection(on("2026-10-01")).model(actor(Role.OFFICER)))
                .isEmpty();
    }

    private Optional<Integer> missingOn(String day) {
        return on(day).missing();
    }

    private Calendars on(String day) {
        Clock clock =
                Clock.fixed(LocalDate.parse(day).atTime(12, 0).atZone(BEIJING).toInstant(), BEIJING);
        return new Calendars(rows, days, acts, clock);
    }

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), "x", "王", "scjg", "市场监管局", true, Set.of(role));
    }
}
