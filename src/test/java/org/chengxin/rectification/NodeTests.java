package org.chengxin.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.chengxin.IntegrationTest;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Nodes in working days over the official calendars with their made-up days (domain §11). */
@IntegrationTest
@Transactional
class NodeTests {

    @Autowired
    private JdbcTemplate jdbc;

    private WorkingDays days;

    @BeforeEach
    void theCalendarAsShipped() {
        days = CalendarFixtures.asShipped(jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 7, 2026-02-28, 9",
        "2026-04-30, 7, 2026-05-13, 6",
        "2026-09-18, 7, 2026-09-29, 4",
        "2026-02-09, 15, 2026-03-06, 10",
        "2025-09-26, 7, 2025-10-13, 10",
        "2025-01-24, 5, 2025-02-07, 9",
        "2024-04-30, 15, 2024-05-23, 8",
        "2026-01-12, 4, 2026-01-16, 0"
    })
    void aNodeSaysHowItWasWorkedOut(LocalDate from, int term, LocalDate day, int rest) {
        Node node = Node.after(from, term, days);
        assertThat(node.day()).isEqualTo(day);
        assertThat(node.how())
                .isEqualTo("自 " + from + " 次日起 " + term + " 个工作日" + (rest == 0 ? "" : "，其间休息日、节假日 " + rest + " 天不计"));
    }

    @Test
    void anyNodeFallsOnAWorkingDayAfterJustSoManyAndExtensionsAddUp() {
        Random random = new Random(20261122);
        LocalDate start = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < 3000; i++) {
            LocalDate from = start.plusDays(random.nextInt(1000));
            int term = 1 + random.nextInt(45);
            int more = 1 + random.nextInt(15);
            Node node = Node.after(from, term, days);
            long worked = from.plusDays(1)
                    .datesUntil(node.day().plusDays(1))
                    .filter(days::isWorkingDay)
                    .count();
            assertThat(worked).as("%s + %d", from, term).isEqualTo(term);
            assertThat(days.isWorkingDay(node.day())).as("%s + %d", from, term).isTrue();
            assertThat(Node.after(node.day(), more, days).day())
                    .as("%s + %d + %d", from, term, more)
                    .isEqualTo(Node.after(from, term + more, days).day());
        }
    }
}
