package org.chengxin.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.HalfWidth;
import org.chengxin.shared.RegistrationNumber;
import org.chengxin.workbook.Cell;
import org.chengxin.workbook.DateText;
import org.jspecify.annotations.Nullable;

/** Reads one cell as the catalogue field says, into the one form in which the dossier keeps it. */
final class FieldReader {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/.]|年)?(\\d{1,2})月?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?(?:度)?");
    private static final Pattern BETWEEN_CHOICES = Pattern.compile("[;；,，|]");
    private static final int EXACT_DIGITS = 15;
    private static final int MAX_NUMBER = 40;

    private final CatalogueField field;
    private final LocalDate today;
    private final Consumer<Problem> problems;

    FieldReader(CatalogueField field, LocalDate today, Consumer<Problem> problems) {
        this.field = field;
        this.today = today;
        this.problems = problems;
    }

    /** The normalised text; empty where the cell cannot be taken, with the reason told to the problems. */
    Optional<String> read(Cell cell) {
        if (cell.kind() == Cell.Kind.FORMULA) {
            return refuse("是公式，请用“选择性粘贴—数值”改成固定内容");
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            return refuse("是 Excel 的出错值“" + cell.text() + "”，请改成实际内容");
        }
        String text = cell.text();
        return switch (field.type()) {
            case TEXT -> text(text);
            case CREDIT_CODE ->
                identifier(cell, CreditCode.parse(text).map(CreditCode::value), () -> CreditCode.problem(text));
            case REGISTRATION_NUMBER ->
                identifier(
                        cell,
                        RegistrationNumber.parse(text).map(RegistrationNumber::value),
                        () -> RegistrationNumber.problem(text));
            case CODE -> code(cell);
            case DATE -> date(text);
            case MONTH -> month(text);
            case YEAR -> year(text);
            case INTEGER ->
                decimal(text)
                        .filter(number ->
                                isWhole(number) || refuse("的“" + text + "”不是整数").isPresent());
            case DECIMAL -> decimal(text);
            case CHOICE -> choice(text);
            case CHOICES -> choices(text);
        };
    }

    private Optional<String> text(String text) {
        if (field.max() > 0 && text.codePointCount(0, text.length()) > field.max()) {
            return refuse("超过 " + field.max() + " 个字，请缩短");
        }
        if (!field.fits(text)) {
            return refuse("的“" + text + "”格式不对，请写成 " + field.example() + " 的样子");
        }
        return Optional.of(text);
    }

    private Optional<String> identifier(Cell cell, Optional<String> value, Supplier<Optional<String>> problem) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            return refuse("是数字格式（显示为 " + cell.text() + "），末几位可能已经丢失；请把单元格设为“文本”后重新填写");
        }
        return value.isPresent() ? value : refuse("有误：" + problem.get().orElse("无法识别"));
    }

    private Optional<String> code(Cell cell) {
        String text = HalfWidth.of(cell.text()).strip();
        boolean digitsLost = cell.kind() == Cell.Kind.NUMBER && (text.length() > EXACT_DIGITS || !text.matches("\\d+"));
        return digitsLost ? refuse("是数字格式（显示为 " + cell.text() + "），末几位可能已经丢失；请把单元格设为“文本”后重新填写") : text(text);
    }

    private Optional<String> date(String text) {
        Optional<LocalDate> date = DateText.parse(text);
        if (date.isEmpty()) {
            return refuse("的“" + text + "”不是日期，请写成 2026-11-22 的样子");
        }
        if (field.notFuture() && date.get().isAfter(today)) {
            return refuse("是 " + date.get() + "，晚于今天（" + today + "），请核对");
        }
        return date.map(LocalDate::toString);
    }

    private Optional<String> month(String text) {
        Matcher matcher = MONTH.matcher(HalfWidth.of(text).strip());
        if (matcher.matches()) {
            int month = Integer.parseInt(matcher.group(2));
            if (month >= 1 && month <= 12) {
                return Optional.of(
                        YearMonth.of(Integer.parseInt(matcher.group(1)), month).toString());
            }
        }
        Optional<LocalDate> date = DateText.parse(text);
        return date.isPresent()
                ? date.map(day -> YearMonth.from(day).toString())
                : refuse("的“" + text + "”不是月份，请写成 2026-09 的样子");
    }

    private Optional<String> year(String text) {
        Matcher matcher = YEAR.matcher(HalfWidth.of(text).strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : refuse("的“" + text + "”不是年份，请写成 2025 的样子");
    }

    private Optional<String> decimal(String text) {
        try {
            String plain = HalfWidth.of(text).replace(",", "").strip();
            // Long digits are slow to read, and 1e-999999999 is a gigabyte once written out.
            if (plain.length() > MAX_NUMBER) {
                return refuse("的“" + plain.substring(0, MAX_NUMBER) + "…”太长，请核对");
            }
            BigDecimal number = new BigDecimal(plain);
            if (number.signum() < 0 || number.precision() - number.scale() > 12 || number.scale() > 30) {
                return refuse("的“" + text + "”超出范围，请核对");
            }
            if (field.warnAbove() != null && number.compareTo(field.warnAbove()) > 0) {
                problems.accept(Problem.warn(
                        field.code(),
                        "“" + field.name() + "”填的是 " + text + "，合 "
                                + number.movePointRight(4).stripTrailingZeros().toPlainString()
                                + " 元；单位是万元，请核对是否误填成了元"));
            }
            return Optional.of(
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException e) {
            return refuse("的“" + text + "”不是数字，请只填数字");
        }
    }

    private static boolean isWhole(String number) {
        return number.indexOf('.') < 0;
    }

    private Optional<String> choice(String text) {
        String option = optionFor(text);
        return option != null
                ? Optional.of(option)
                : refuse("的“" + text + "”不在可选范围内，可选：" + String.join("、", field.options()));
    }

    private Optional<String> choices(String text) {
        Set<String> chosen = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String part : BETWEEN_CHOICES.split(text)) {
            if (!part.isBlank()) {
                String option = optionFor(part);
                if (option == null) {
                    unknown.add(part.strip());
                } else {
                    chosen.add(option);
                }
            }
        }
        if (!unknown.isEmpty()) {
            return refuse("的“" + String.join("、", unknown) + "”不在可选范围内，可选：" + String.join("；", field.options()));
        }
        return Optional.of(String.join(";", chosen));
    }

    private @Nullable String optionFor(String text) {
        String plain = HalfWidth.of(text).strip();
        for (String option : field.options()) {
            if (option.equals(plain) || HalfWidth.of(option).equals(plain)) {
                return option;
            }
        }
        return field.optionAliases().get(plain);
    }

    private Optional<String> refuse(String what) {
        problems.accept(Problem.fatal(field.code(), "“" + field.name() + "”" + what));
        return Optional.empty();
    }
}
