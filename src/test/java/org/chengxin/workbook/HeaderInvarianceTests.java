package org.chengxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Issue 3: header matching is invariant under width, spaces, brackets, order and known aliases. */
class HeaderInvarianceTests {

    private static final List<Column> COLUMNS = List.of(
            Column.of("party_name", "行政相对人名称", "户名", "单位名称"),
            Column.of("credit_code", "行政相对人代码_1(统一社会信用代码)", "统一社会信用代码", "社会信用代码"),
            Column.of("registration_no", "行政相对人代码_2(工商注册号)", "行政相对人代码_3(工商登记码)", "工商登记码"),
            Column.of("organisation_code", "行政相对人代码_3(组织机构代码)", "组织机构代码"),
            Column.of("document_no", "行政处罚决定书文号"),
            Column.of("fine", "罚款金额（万元）", "处罚金额（万元）"),
            Column.of("confiscated", "没收违法所得、没收非法财物的金额（万元）", "没收违法所得、没收非法财务的金额（万元）"),
            Column.of("decided_on", "处罚决定日期", "处罚决定日期(处罚生效期)", "处罚生效期"),
            Column.of("remark", "备注"));

    /** One header as some export writes it, and the field it means. */
    record Written(String code, String header) {}

    @Property(tries = 1000)
    void anyOrderAnyAliasAndAnyWayOfWritingMeanTheSame(@ForAll("headers") List<Written> headers) {
        HeaderMatch match = HeaderMatch.find(List.of(row(headers)), COLUMNS).orElseThrow();
        Map<Integer, String> expected = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            expected.put(i, headers.get(i).code());
        }
        assertThat(match.codes()).as(headers.toString()).isEqualTo(expected);
        assertThat(match.unknown()).isEmpty();
        assertThat(match.duplicates()).isEmpty();
    }

    /** A subset of the columns, at least two, in any order. */
    @Provide
    Arbitrary<List<Written>> headers() {
        List<Arbitrary<Written>> each =
                COLUMNS.stream().map(HeaderInvarianceTests::written).toList();
        Arbitrary<List<Written>> all = Combinators.combine(each).as(ArrayList::new);
        Arbitrary<Integer> size = Arbitraries.integers().between(2, COLUMNS.size());
        return Combinators.combine(all.flatMap(Arbitraries::shuffle), size).as((shuffled, n) -> shuffled.subList(0, n));
    }

    private static Arbitrary<Written> written(Column column) {
        List<String> names = Stream.concat(Stream.of(column.name()), column.aliases().stream())
                .toList();
        Arbitrary<List<Integer>> changes =
                Arbitraries.integers().between(0, 8).list().ofMaxSize(4);
        return Combinators.combine(Arbitraries.of(names), changes).as((name, all) -> {
            String header = name;
            for (int change : all) {
                header = disguise(header, change);
            }
            return new Written(column.code(), header);
        });
    }

    private static String disguise(String header, int change) {
        return switch (change) {
            case 0 -> header.replace('(', '（').replace(')', '）');
            case 1 -> header.replace('（', '(').replace('）', ')');
            case 2 ->
                header.replace('(', '【').replace(')', '】').replace('（', '〔').replace('）', '〕');
            case 3 -> header.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
            case 4 -> "\u3000" + header.replace("金额", "金额\u00a0\n") + "\t";
            case 5 -> fullWidth(header);
            case 6 -> "*" + header;
            case 7 -> header + "（必填）";
            default -> header + "：";
        };
    }

    private static String fullWidth(String header) {
        return header.codePoints()
                .map(c -> c > ' ' && c <= '~' ? c - '!' + '！' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void aHeaderThatTwoColumnsAnswerToIsFoundHoweverItIsWritten() {
        List<HeaderClash> clashes = HeaderClash.of(
                List.of(Column.of("a", "罚款金额（万元）"), Column.of("b", "金额", "＊罚款金额 (万元)"), Column.of("c", "备注", "备注：")));
        assertThat(clashes).singleElement().satisfies(clash -> {
            assertThat(clash.first().code()).isEqualTo("a");
            assertThat(clash.second().code()).isEqualTo("b");
            assertThat(clash.header()).isEqualTo("＊罚款金额 (万元)");
        });
        assertThat(HeaderClash.of(COLUMNS)).isEmpty();
        assertThat(HeaderClash.isEmpty("（必填）")).isTrue();
    }

    private static Row row(List<Written> headers) {
        return new Row(
                "甲", 1, headers.stream().map(one -> Cell.text(one.header())).toList());
    }
}
