package org.chengxin.merchant;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.chengxin.shared.Rejected;
import org.chengxin.workbook.Cell;
import org.chengxin.workbook.Column;
import org.chengxin.workbook.DateText;
import org.chengxin.workbook.HeaderMatch;
import org.chengxin.workbook.Row;
import org.chengxin.workbook.Workbooks;
import org.jspecify.annotations.Nullable;

/** Reads a roster file into rows that say what they mean or what is wrong with them. */
final class RosterReader {

    /** A roster as read. */
    record Roster(List<RosterRow> rows, List<String> notes) {}

    static final int MAX_ROWS = 20_000;
    private static final int MAX_TEXT = 200;
    private static final Pattern FOOTNOTE = Pattern.compile("(?:填表|表格|填写)?说明.*|备?注[：:].*");
    private static final Pattern PHONE = Pattern.compile("[0-9+\\-() 、,，/转]{5,60}");

    private RosterReader() {}

    /** @throws Rejected if the file is no roster at all */
    static Roster read(Path file, String fileName) {
        HeaderMatch header = header(file, fileName);
        List<RosterRow> rows = new ArrayList<>();
        Workbooks.read(file, fileName, row -> {
            if (row.sheet().equals(header.sheet()) && row.number() > header.row() && !isFootnote(row)) {
                if (rows.size() == MAX_ROWS) {
                    throw new Rejected("file", "名录超过 " + MAX_ROWS + " 行，请拆成几个文件分别导入。");
                }
                rows.add(row(row.number(), header.values(row)));
            }
        });
        if (rows.isEmpty()) {
            throw new Rejected("file", "名录里只有表头，没有商户，请填好后再上传。");
        }
        return new Roster(rows, notes(header));
    }

    /** The meaning of texts that were read before. */
    static RosterRow again(int number, Map<String, String> data) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        data.forEach((code, text) -> cells.put(code, Cell.text(text)));
        return row(number, cells);
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

    private static boolean isFootnote(Row row) {
        List<String> texts =
                row.texts().stream().filter(text -> !text.isEmpty()).toList();
        return texts.size() == 1 && FOOTNOTE.matcher(texts.get(0)).matches();
    }

    private static RosterRow row(int number, Map<String, Cell> cells) {
        Map<String, String> data = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        cells.forEach((code, cell) -> {
            data.put(code, cell.text());
            if (cell.kind() == Cell.Kind.ERROR) {
                problems.add(name(code) + "是公式错误值 " + cell.text() + "，请改为文字");
            } else if (cell.text().length() > MAX_TEXT) {
                problems.add(name(code) + "超过 " + MAX_TEXT + " 字");
            }
        });
        String name = required(data, "name", problems);
        String address = required(data, "address", problems);
        CreditCode creditCode = creditCode(cells.get("credit_code"), problems);
        RegistrationNumber registrationNumber = null;
        String numberText = data.get("registration_number");
        if (numberText != null) {
            registrationNumber = RegistrationNumber.parse(numberText).orElse(null);
            RegistrationNumber.problem(numberText).ifPresent(problems::add);
        } else if (!data.containsKey("credit_code")) {
            problems.add("统一社会信用代码和工商注册号至少填写一项");
        }
        String phone = data.get("phone");
        if (phone != null && !PHONE.matcher(phone).matches()) {
            problems.add("联系电话“" + phone + "”不是电话号码");
        }
        LocalDate openedOn = null;
        String dateText = data.get("opened_on");
        if (dateText != null) {
            openedOn = DateText.parse(dateText).orElse(null);
            if (openedOn == null) {
                problems.add("开业日期“" + dateText + "”不是日期，请写成 2026-01-31 的样子");
            }
        }
        MerchantDetails details = problems.isEmpty()
                ? new MerchantDetails(
                        name,
                        data.get("sign_name"),
                        creditCode,
                        registrationNumber,
                        data.get("operator"),
                        phone,
                        address,
                        data.get("block"),
                        data.get("trade"),
                        openedOn)
                : null;
        return new RosterRow(number, data, details, problems);
    }

    private static String required(Map<String, String> data, String code, List<String> problems) {
        String text = data.getOrDefault(code, "");
        if (text.isEmpty()) {
            problems.add("未填写" + name(code));
        }
        return text;
    }

    private static @Nullable CreditCode creditCode(@Nullable Cell cell, List<String> problems) {
        if (cell == null) {
            return null;
        }
        Optional<String> problem = CreditCode.problem(cell.text());
        if (problem.isEmpty() && cell.kind() == Cell.Kind.NUMBER) {
            problem = Optional.of("统一社会信用代码被保存成了数字，末几位可能已丢失，请把该列设为文本后重新填写");
        }
        problem.ifPresent(problems::add);
        return problem.isEmpty() ? new CreditCode(cell.text()) : null;
    }

    private static String name(String code) {
        return RosterColumns.ALL.stream()
                .filter(column -> column.code().equals(code))
                .map(Column::name)
                .findFirst()
                .orElse(code);
    }
}
