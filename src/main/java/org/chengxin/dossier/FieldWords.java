package org.chengxin.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field wants, in words: for templates, the data dictionary and the machine door's description. */
public final class FieldWords {

    private static final String LONG_TERM = "2099-12-31";

    private FieldWords() {}

    /** How the field must be written, in one sentence. */
    public static String demand(CatalogueItem item, CatalogueField field) {
        List<String> parts = new ArrayList<>();
        parts.add(shape(field));
        if (field.max() > 0) {
            parts.add("不超过 " + field.max() + " 个字");
        }
        CatalogueField.RequiredWhen when = field.requiredWhen();
        if (when != null) {
            parts.add("“" + nameOf(item, when.field()) + "”含“" + when.contains() + "”时必填");
        }
        if (field.notFuture()) {
            parts.add("不得晚于报送当天");
        }
        if (field.notBefore() != null) {
            parts.add("不得早于“" + nameOf(item, field.notBefore()) + "”");
        }
        if (field.warnAbove() != null) {
            parts.add("大于 " + field.warnAbove().toPlainString() + " 时需核对");
        }
        if (field.pattern() != null && field.example() != null) {
            parts.add("写成 " + field.example() + " 的样子");
        }
        String hint = field.hint();
        if (hint != null && !hint.isBlank()) {
            parts.add(hint);
        }
        return String.join("；", parts);
    }

    /** A text that fits the field. */
    public static String example(CatalogueField field) {
        String given = field.example();
        if (given != null && !given.isBlank()) {
            return given;
        }
        return switch (field.type()) {
            case DATE -> String.valueOf(field.hint()).contains(LONG_TERM) ? LONG_TERM : "2026-11-22";
            case MONTH -> "2026-09";
            case YEAR -> "2025";
            case CREDIT_CODE -> "92370303MA90002140";
            case REGISTRATION_NUMBER -> "370303600000016";
            case INTEGER -> "12";
            case DECIMAL -> "0.5";
            case CHOICE -> field.options().isEmpty() ? "" : field.options().get(0);
            case CHOICES -> String.join(";", field.options().stream().limit(2).toList());
            case TEXT, CODE -> "";
        };
    }

    private static String shape(CatalogueField field) {
        return switch (field.type()) {
            case TEXT -> "文字";
            case CREDIT_CODE -> "18 位统一社会信用代码，按文本填写";
            case REGISTRATION_NUMBER -> "15 位工商注册号，按文本填写";
            case CODE -> "编号，按文本填写";
            case DATE -> "日期，写成 2026-11-22 的样子";
            case MONTH -> "月份，写成 2026-09 的样子";
            case YEAR -> "四位年份";
            case INTEGER -> "整数";
            case DECIMAL -> "数字";
            case CHOICE -> "单选";
            case CHOICES -> "可多选，用分号隔开";
        };
    }

    private static String nameOf(CatalogueItem item, @Nullable String code) {
        return item.field(String.valueOf(code)).map(CatalogueField::name).orElse(String.valueOf(code));
    }
}
