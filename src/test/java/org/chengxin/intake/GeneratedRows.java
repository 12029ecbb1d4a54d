package org.chengxin.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.HalfWidth;
import org.chengxin.shared.RegistrationNumber;
import org.chengxin.workbook.Cell;

/** Statements of an item as the dossier may hold them: every field by its type, and what fields demand of each other. */
final class GeneratedRows {

    private static final LocalDate FIRST = LocalDate.of(2001, 2, 3);
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private GeneratedRows() {}

    static Arbitrary<Map<String, String>> of(CatalogueItem item, LocalDate today) {
        List<CatalogueField> fields = item.columns();
        Arbitrary<List<String>> values = Combinators.combine(
                        fields.stream().map(field -> value(field, today)).toList())
                .as(texts -> texts);
        Arbitrary<Set<Integer>> silent =
                Arbitraries.integers().between(0, fields.size() - 1).set().ofMaxSize(fields.size());
        return Combinators.combine(values, silent).as((texts, left) -> {
            Map<String, String> data = new LinkedHashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                boolean identity = fields.get(i).code().equals("credit_code");
                if (identity || fields.get(i).required() || !left.contains(i)) {
                    data.put(fields.get(i).code(), texts.get(i));
                }
            }
            return settled(item, data, texts);
        });
    }

    private static Map<String, String> settled(CatalogueItem item, Map<String, String> data, List<String> texts) {
        String decided = data.get("decided_on");
        if (decided != null && item.field("valid_from").isPresent()) {
            data.putIfAbsent("valid_from", decided);
        }
        List<CatalogueField> fields = item.columns();
        for (int i = 0; i < fields.size(); i++) {
            CatalogueField field = fields.get(i);
            CatalogueField.RequiredWhen when = field.requiredWhen();
            if (when != null
                    && List.of(data.getOrDefault(when.field(), "").split(";")).contains(when.contains())) {
                data.putIfAbsent(field.code(), texts.get(i));
            }
        }
        for (CatalogueField field : fields) {
            String earlier = field.notBefore() == null ? null : data.get(field.notBefore());
            if (earlier != null && data.containsKey(field.code())) {
                data.merge(field.code(), earlier, (own, other) -> own.compareTo(other) < 0 ? other : own);
            }
        }
        return data;
    }

    private static Arbitrary<String> value(CatalogueField field, LocalDate today) {
        Arbitrary<LocalDate> day = Arbitraries.integers()
                .between(0, (int) (today.toEpochDay() - FIRST.toEpochDay()))
                .map(FIRST::plusDays);
        return switch (field.type()) {
            case TEXT -> text(field).map(text -> Cell.text(text).text());
            case CODE ->
                text(field).map(text -> Cell.text(HalfWidth.of(text)).text().strip());
            case CREDIT_CODE -> creditCode();
            case REGISTRATION_NUMBER -> registrationNumber();
            case DATE -> day.map(LocalDate::toString);
            case MONTH -> day.map(one -> one.toString().substring(0, 7));
            case YEAR -> day.map(one -> "" + one.getYear());
            case INTEGER -> Arbitraries.longs().between(0, 999_999_999_999L).map(Object::toString);
            case DECIMAL ->
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("999999"))
                        .ofScale(6)
                        .map(number -> number.signum() == 0
                                ? "0"
                                : number.stripTrailingZeros().toPlainString());
            case CHOICE -> Arbitraries.of(field.options());
            case CHOICES ->
                Arbitraries.of(field.options())
                        .set()
                        .ofMinSize(1)
                        .map(chosen -> chosen.stream().collect(Collectors.joining(";")));
        };
    }

    /** Not blank, within the field's length, and once cleaned not to be cleaned again. */
    private static Arbitrary<String> text(CatalogueField field) {
        int max = field.max() == 0 ? 60 : Math.min(field.max(), 60);
        Arbitrary<String> any = Arbitraries.oneOf(
                Arbitraries.of(
                        "=1+1",
                        "-1",
                        "+86",
                        "@SUM(A1)",
                        "'=1",
                        "＝1",
                        "'quoted'",
                        "00123",
                        "1e5",
                        "2099/12/31",
                        "TRUE",
                        "_x000D_",
                        "_x0041_",
                        "a\nb",
                        "a\tb",
                        "甲，乙；丙,丁;戊",
                        "\"",
                        "<&>",
                        "𠮷野家",
                        "注：",
                        "  两头 ",
                        "a\u0001b"),
                Arbitraries.strings()
                        .withCharRange('一', '龥')
                        .withCharRange('!', '~')
                        .ofMaxLength(max),
                Arbitraries.strings().ofMaxLength(20));
        return any.filter(text -> text.codePointCount(0, text.length()) <= max
                && !Cell.text(HalfWidth.of(Cell.text(text).text())).text().isBlank());
    }

    private static Arbitrary<String> creditCode() {
        return Arbitraries.strings()
                .withChars(CODE_ALPHABET)
                .ofLength(9)
                .map(body -> CODE_ALPHABET
                        .chars()
                        .mapToObj(check -> "92370303" + body + (char) check)
                        .filter(code -> CreditCode.parse(code).isPresent())
                        .findFirst()
                        .orElse("92370303MA90002140"));
    }

    private static Arbitrary<String> registrationNumber() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(8)
                .map(body -> "0123456789"
                        .chars()
                        .mapToObj(check -> "370303" + body + (char) check)
                        .filter(number -> RegistrationNumber.parse(number).isPresent())
                        .findFirst()
                        .orElseThrow());
    }
}
