package org.chengxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.shared.Rejected;
import org.chengxin.workbook.WorkbookWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year read from the notice as published, from lines, and from a table. */
class DraftTests {

    private static final String NOTICE_2026 = """
            各省、自治区、直辖市人民政府：
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            """;

    @Test
    void theNoticeIsReadAsItIsPublished() {
        Draft draft = Draft.of(2026, NOTICE_2026);
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.plan().workingDays()).isEqualTo(248);
        assertThat(draft.plan().off()).hasSize(33);
        assertThat(draft.plan().makeUp())
                .containsExactlyInAnyOrder(
                        LocalDate.of(2026, 1, 4),
                        LocalDate.of(2026, 2, 14),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 5, 9),
                        LocalDate.of(2026, 9, 20),
                        LocalDate.of(2026, 10, 10));
        assertThat(draft.names().get(LocalDate.of(2026, 2, 20))).isEqualTo("春节");
        assertThat(draft.notices()).containsExactly("有 1 行与放假安排无关，已略过。");
    }

    @Test
    void aStretchAcrossTwoMonthsAndASingleDayAreRead() {
        Draft draft = Draft.of(2025, """
                春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
                元旦：1月1日（周三）放假1天，不调休。
                """);
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.plan().off())
                .hasSize(9)
                .contains(LocalDate.of(2025, 1, 31), LocalDate.of(2025, 2, 4), LocalDate.of(2025, 1, 1));
        assertThat(draft.notices()).anyMatch(notice -> notice.contains("清明、劳动、端午、中秋、国庆"));
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        Draft draft = Draft.of(2026, NOTICE_2026);
        Draft again = Draft.of(2026, draft.text());
        assertThat(again.plan()).isEqualTo(draft.plan());
        assertThat(again.names()).isEqualTo(draft.names());
        assertThat(draft.text()).contains("2026-10-01 至 2026-10-07 放假 国庆节\n", "2026-01-04 上班 元旦");
    }

    @Test
    void aMadeUpDayThatIsAWorkingDayAnywayIsRefused() {
        assertThat(Draft.of(2026, "2026-10-01 至 2026-10-07 放假 国庆节\n2026-10-12 上班 国庆节")
                        .problems())
                .containsExactly("2026-10-12 是周一，本来就是工作日，不能写成调休上班。请核对日期和年份。");
    }

    @Test
    void aNoticeOfAnotherYearContradictsItself() {
        assertThat(Draft.of(2027, NOTICE_2026).problems()).anyMatch(problem -> problem.contains("本来就是工作日"));
    }

    @Test
    void daysThatDoNotAddUpDoNotExistOrContradictAreToldWithTheirLine() {
        assertThat(Draft.of(2026, "国庆节：10月1日至7日放假，共8天。").problems())
                .containsExactly("第 1 行写的是共 8 天，读出 7 天，请核对：国庆节：10月1日至7日放假，共8天。");
        assertThat(Draft.of(2026, "2026-02-28 至 2026-02-30 放假 春节").problems())
                .anyMatch(problem -> problem.contains("第 1 行有不存在的日期"));
        assertThat(Draft.of(2026, "2026-10-03 放假 国庆节\n2026-10-03 上班 国庆节").problems())
                .containsExactly("2026-10-03 既写了放假，又写了上班，请改正。");
        assertThat(Draft.of(2026, "放假时间另行通知 2026").problems()).anyMatch(problem -> problem.contains("没有读出日期"));
        assertThat(Draft.of(2026, "").problems()).anyMatch(problem -> problem.contains("没有读到 2026 年的放假安排"));
    }

    @Test
    void aDayOfTheYearBeforeIsNamedAndLeftOut() {
        Draft draft = Draft.of(2023, "元旦：2022年12月31日至2023年1月2日放假调休，共3天。");
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.plan().off()).containsExactlyInAnyOrder(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 2));
        assertThat(draft.notices()).anyMatch(notice -> notice.startsWith("2022-12-31 不在 2023 年"));
    }

    @Test
    void aTableIsReadByItsHeadersInAnyOrder() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (WorkbookWriter writer = new WorkbookWriter("放假", List.of("节日", "安排", "结束日期", "开始日期"))) {
            writer.row(List.of("国庆节", "放假", "2026/10/7", "2026年10月1日"));
            writer.row(List.of("国庆节", "上班", "", "2026-10-10"));
            writer.writeTo(workbook);
        }
        String lines = CalendarFile.lines(new ByteArrayInputStream(workbook.toByteArray()), "放假.xlsx");
        Draft draft = Draft.of(2026, lines);
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.text()).isEqualTo("2026-10-01 至 2026-10-07 放假 国庆节\n2026-10-10 上班 国庆节");
    }

    @Test
    void aTableWithoutItsHeadersIsRefusedInWords() {
        ByteArrayInputStream csv = new ByteArrayInputStream("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(catchThrowable(() -> CalendarFile.lines(csv, "别的.csv")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("没有认出表头");
    }

    /** The demo's year is invented, but as sound as one that a person enters, in whatever year somebody looks at the demo. */
    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033})
    void theDemosInventedYearsAreSoundAndSayThatTheyAreInvented(int year) {
        Draft draft = DemoCalendar.draft(year);

        assertThat(draft.isSound()).isTrue();
        assertThat(draft.notices()).noneMatch(notice -> notice.contains("没有读到"));
        assertThat(draft.plan().workingDays()).isBetween(240, 254);
        assertThat(DemoCalendar.DOCUMENT).contains("假定", "不是国务院");
    }
}
