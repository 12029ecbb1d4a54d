package org.chengxin.merchant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.chengxin.workbook.Cell;
import org.chengxin.workbook.Column;
import org.chengxin.workbook.DateText;
import org.jspecify.annotations.Nullable;

/** Says what the cells of one roster row mean, or what is wrong with them. */
final class RosterRowReader {

    private static final int MAX_TEXT = 200;
    private static final Pattern PHONE = Pattern.compile("[0-9+\\-() 、,，/转]{5,60}");

    private RosterRowReader() {}

    /** The meaning of texts that were read before. */
    static RosterRow again(int number, Map<String, String> data) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        data.forEach((code, text) -> cells.put(code, Cell.text(text)));
        return read(number, cells);
    }

    static RosterRow read(int number, Map<String, Cell> cells) {
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
