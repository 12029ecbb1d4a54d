package org.chengxin.merchant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chengxin.shared.Rejected;
import org.chengxin.workbook.Column;
import org.chengxin.workbook.HeaderMatch;
import org.chengxin.workbook.Workbooks;

/** Reads a roster file into rows that say what they mean or what is wrong with them. */
final class RosterReader {

    /** A roster as read. */
    record Roster(List<RosterRow> rows, List<String> notes) {}

    static final int MAX_ROWS = 20_000;

    private RosterReader() {}

    /** @throws Rejected if the file is no roster at all */
    static Roster read(Path file, String fileName) {
        HeaderMatch header = header(file, fileName);
        List<RosterRow> rows = new ArrayList<>();
        Workbooks.read(file, fileName, row -> {
            if (row.sheet().equals(header.sheet()) && row.number() > header.row() && !row.isNote()) {
                if (rows.size() == MAX_ROWS) {
                    throw new Rejected("file", "名录超过 " + MAX_ROWS + " 行，请拆成几个文件分别导入。");
                }
                rows.add(RosterRowReader.read(row.number(), header.values(row)));
            }
        });
        if (rows.isEmpty()) {
            throw new Rejected("file", "名录里只有表头，没有商户，请填好后再上传。");
        }
        List<String> notes = notes(header);
        notes.addAll(Workbooks.notices(file, fileName));
        return new Roster(rows, notes);
    }

    private static HeaderMatch header(Path file, String fileName) {
        HeaderMatch header = Workbooks.firstRows(file, fileName).values().stream()
                .map(rows -> HeaderMatch.find(rows, RosterColumns.ALL))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(HeaderMatch::score))
                .orElseThrow(() -> new Rejected("file", "前 10 行里没有找到商户名录的表头，请下载模板对照填写。"));
        List<String> missing = new ArrayList<>();
        if (!header.has("name")) {
            missing.add("商户名称");
        }
        if (!header.has("address")) {
            missing.add("经营地址");
        }
        if (!header.has("credit_code") && !header.has("registration_number")) {
            missing.add("统一社会信用代码");
        }
        if (!missing.isEmpty()) {
            throw new Rejected("file", "名录缺少必需的列：" + String.join("、", missing) + "。请下载模板对照填写。");
        }
        return header;
    }

    private static List<String> notes(HeaderMatch header) {
        List<String> notes = new ArrayList<>();
        if (!header.unknown().isEmpty()) {
            notes.add("没有认出这些列，已略过：" + String.join("、", header.unknown()));
        }
        if (!header.duplicates().isEmpty()) {
            notes.add("这些列重复，只取靠左的一列：" + String.join("、", header.duplicates()));
        }
        if (!header.missing().isEmpty()) {
            notes.add("文件没有这些列，原有内容不变："
                    + String.join(
                            "、", header.missing().stream().map(Column::name).toList()));
        }
        return notes;
    }
}
