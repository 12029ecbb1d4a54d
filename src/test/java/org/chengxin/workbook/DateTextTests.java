package org.chengxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/03/08",
                "2026/3/8",
                "2026-03-08",
                "2026-3-8",
                "20260308",
                "2026年3月8日",
                "2026年03月08日",
                "2026 年 3 月 8 日",
                "2026.3.8",
                "2026-03-08 00:00:00",
                "2026/3/8 14:30",
                "2026-03-08T08:00:00",
                " ２０２６／０３／０８ ",
                "46089",
                "46089.5"
            })
    void theSameDayIsReadFromEveryUsualForm(String text) {
        assertThat(DateText.parse(text)).contains(LocalDate.of(2026, 3, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-30",
                "2026/13/01",
                "20261301",
                "长期",
                "2026",
                "2026-03",
                "03/08/2026",
                "1899-01-01",
                "123456",
                "12",
                "2026-03-08 起",
                "9.23703E+17"
            })
    void whatIsNoDayIsNoDate(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }

    @Property
    void everyDayIsReadBackFromEveryForm(@ForAll @IntRange(min = 0, max = 60000) int days) {
        LocalDate day = LocalDate.of(1960, 1, 1).plusDays(days);
        for (String pattern : new String[] {"yyyy/M/d", "yyyy-MM-dd", "yyyyMMdd", "yyyy年M月d日", "yyyy.M.d"}) {
            assertThat(DateText.parse(DateTimeFormatter.ofPattern(pattern).format(day)))
                    .contains(day);
        }
        assertThat(DateText.parse(String.valueOf((long) DateUtil.getExcelDate(day))))
                .contains(day);
    }
}
