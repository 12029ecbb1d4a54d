package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people write them into a box that was meant for a calendar. */
class WrittenDayTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20",
        "2026.11.20, 2026-11-20",
        "2026/11/2, 2026-11-02",
        "２０２６年１１月２０日, 2026-11-20",
        "20261120, 2026-11-20",
        "11月20日, 2026-11-20",
        "11 月 20 号, 2026-11-20",
        "11.20, 2026-11-20",
        "12月3日, 2025-12-03",
        "今天, 2026-11-23",
        "昨天, 2026-11-22",
        "2026-12-01, 2026-12-01"
    })
    void aDayIsReadAsItWasMeant(String written, LocalDate day) {
        assertThat(WrittenDay.read(written, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20266-11-20", "2026-02-30", "上个月", "20号", "11-31", "2026", "1"})
    void whatNobodyCouldSayIsNoDay(String written) {
        assertThat(WrittenDay.read(written, TODAY)).isEmpty();
    }
}
