package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.FieldType;
import org.chengxin.workbook.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldReaderTests {

    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "DATE, 2026年3月8日, 2026-03-08",
        "DATE, 20260308, 2026-03-08",
        "DATE, ２０２６／０３／０８, 2026-03-08",
        "MONTH, 2026年9月, 2026-09",
        "MONTH, 202609, 2026-09",
        "YEAR, 2025年度, 2025",
        "DECIMAL, ０.５０, 0.5",
        "DECIMAL, 0.00, 0",
        "INTEGER, 12, 12",
        "CHOICES, 警告；罚款, 警告;罚款",
        "CHOICES, 罚款, 罚款",
    })
    void whatPeopleWriteIsKeptInOneForm(FieldType type, String written, String kept) {
        assertThat(read(type, Cell.text(written))).hasValue(kept);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 2026-02-30, 不是日期",
        "DATE, 2026-11-23, 晚于今天",
        "MONTH, 2026-13, 不是月份",
        "DECIMAL, 五百, 不是数字",
        "DECIMAL, -1, 超出范围",
        "DECIMAL, 1e-999999999, 超出范围",
        "DECIMAL, 1e999999999, 超出范围",
        "DECIMAL, 00000000000000000000000000000000000000000, 太长",
        "INTEGER, 1.5, 不是整数",
        "CHOICES, 罚金, 不在可选范围内",
        "CREDIT_CODE, 9237O303MA90014798, 字母 O",
        "TEXT, 一二三四五六七八九十一, 超过 10 个字",
    })
    void whatCannotBeTakenIsRefusedInWords(FieldType type, String written, String words) {
        assertThat(read(type, Cell.text(written))).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isFatal()).isTrue();
            assertThat(problem.sentence()).contains("“试项”").contains(words);
        });
    }

    @Test
    void codesInNumericCellsAreRefusedBecauseDigitsMayBeLost() {
        assertThat(read(FieldType.CREDIT_CODE, new Cell("9.2370303E+17", Cell.Kind.NUMBER)))
                .isEmpty();
        assertThat(read(FieldType.CODE, new Cell("370303198001011000", Cell.Kind.NUMBER)))
                .isEmpty();
        assertThat(problems)
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.sentence()).contains("数字格式"));
    }

    @Test
    void formulasAndErrorValuesAreRefused() {
        assertThat(read(FieldType.TEXT, new Cell("1", Cell.Kind.FORMULA))).isEmpty();
        assertThat(read(FieldType.TEXT, new Cell("#REF!", Cell.Kind.ERROR))).isEmpty();
        assertThat(problems).hasSize(2);
    }

    @Test
    void anAmountThatLooksLikeYuanIsQuestionedNotRefused() {
        assertThat(read(FieldType.DECIMAL, Cell.text("8000"))).hasValue("8000");
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.isWarning()).isTrue());
    }

    private Optional<String> read(FieldType type, Cell cell) {
        CatalogueField field = new CatalogueField(
                "field",
                "试项",
                null,
                type,
                true,
                type == FieldType.TEXT ? 10 : 0,
                List.of(),
                List.of("警告", "罚款"),
                Map.of(),
                null,
                true,
                null,
                new BigDecimal("100"),
                false,
                false,
                null,
                null,
                null);
        return new FieldReader(field, LocalDate.of(2026, 11, 22), problems::add).read(cell);
    }
}
