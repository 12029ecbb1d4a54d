package org.chengxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Headers over two rows, as departments draw them with merged cells. */
class SplitHeaderTests {

    private static final List<Column> COLUMNS = List.of(
            Column.of("party", "行政相对人名称"),
            Column.of("code", "行政相对人代码_1(统一社会信用代码)", "统一社会信用代码"),
            Column.of("number", "行政相对人代码_2(工商注册号)", "工商注册号"),
            Column.of("document", "行政处罚决定书文号"),
            Column.of("authority", "处罚机关"),
            Column.of("authority_code", "处罚机关统一社会信用代码"));

    @Test
    void groupsAndTheirPartsAreReadTogether() {
        Optional<HeaderMatch> match = HeaderMatch.find(
                List.of(
                        row(1, "行政处罚信息表"),
                        row(2, "行政相对人名称", "行政相对人代码", "", "行政处罚决定书文号", "处罚机关", ""),
                        row(3, "", "统一社会信用代码", "工商注册号", "", "", "统一社会信用代码"),
                        row(4, "张店区试验店", "92370303MA9000011B", "", "张市监罚1号", "市监局", "11370303004218001A")),
                COLUMNS);
        assertThat(match).hasValueSatisfying(found -> {
            assertThat(found.row()).isEqualTo(3);
            assertThat(found.codes().values())
                    .containsExactly("party", "code", "number", "document", "authority", "authority_code");
            assertThat(found.headers().get(5)).isEqualTo("处罚机关统一社会信用代码");
        });
    }

    @Test
    void dataBelowAHeaderIsNotTakenForAPartOfIt() {
        Optional<HeaderMatch> match = HeaderMatch.find(
                List.of(
                        row(1, "行政相对人名称", "统一社会信用代码", "行政处罚决定书文号", ""),
                        row(2, "张店区试验店", "92370303MA9000011B", "张市监罚1号", "处罚机关")),
                COLUMNS);
        assertThat(match).hasValueSatisfying(found -> assertThat(found.row()).isEqualTo(1));
    }

    @Test
    void partsThatCouldBelongToTwoColumnsAreNotGuessed() {
        Optional<HeaderMatch> match = HeaderMatch.find(
                List.of(row(1, "行政相对人名称", "甲方", "乙方", "行政处罚决定书文号"), row(2, "", "统一社会信用代码", "统一社会信用代码", "")), COLUMNS);
        assertThat(match).hasValueSatisfying(found -> {
            assertThat(found.row()).isEqualTo(1);
            assertThat(found.has("code")).isFalse();
        });
    }

    private static Row row(int number, String... texts) {
        return new Row("甲", number, List.of(texts).stream().map(Cell::text).toList());
    }
}
