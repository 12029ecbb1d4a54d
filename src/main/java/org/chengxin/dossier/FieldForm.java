package org.chengxin.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One field of a draft as it is typed: lists one entry a line, other spellings of an option as {@code 写法=可选项}. */
record FieldForm(
        int revision,

        @NotBlank(message = "请填写字段代码")
        @Pattern(regexp = "|[a-z][a-z0-9_]{0,39}", message = "字段代码须以小写字母开头，只含小写字母、数字和下划线")
        @Nullable
        String code,

        @NotBlank(message = "请填写列名") @Size(max = 100, message = "列名不超过 100 个字") @Nullable
        String name,

        @NotNull(message = "请选择类型") @Nullable FieldType type,
        @Nullable Boolean required,
        @PositiveOrZero(message = "最多字数不能是负数") @Nullable Integer max,

        @Nullable String pattern,
        @Nullable String example,
        @Nullable String options,
        @Nullable String optionAliases,
        @Nullable String aliases,

        @Size(max = 200, message = "填写提示不超过 200 个字") @Nullable
        String hint,

        @Nullable Boolean notFuture,
        @Nullable String notBefore,
        @Nullable String whenField,
        @Nullable String whenContains,
        @Nullable BigDecimal warnAbove,
        @Nullable Boolean dropped,
        @Nullable Boolean hidden) {

    static FieldForm empty(int revision) {
        return new FieldForm(
                revision,
                null,
                null,
                FieldType.TEXT,
                false,
                200,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                false,
                false);
    }

    static FieldForm of(CatalogueField field, int revision) {
        CatalogueField.RequiredWhen when = field.requiredWhen();
        return new FieldForm(
                revision,
                field.code(),
                field.name(),
                field.type(),
                field.required(),
                field.max() == 0 ? null : field.max(),
                field.pattern(),
                field.example(),
                String.join("\n", field.options()),
                field.optionAliases().entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n")),
                String.join("\n", field.aliases()),
                field.hint(),
                field.notFuture(),
                field.notBefore(),
                when == null ? null : when.field(),
                when == null ? null : when.contains(),
                field.warnAbove(),
                field.dropped(),
                field.hidden());
    }

    /** @param standard the national code, which is kept as it was */
    CatalogueField field(@Nullable String standard) {
        String when = none(whenField);
        return new CatalogueField(
                String.valueOf(code),
                String.valueOf(name).strip(),
                standard,
                Objects.requireNonNull(type),
                Boolean.TRUE.equals(required),
                max == null ? 0 : max,
                lines(aliases),
                lines(options),
                pairs(),
                when == null
                        ? null
                        : new CatalogueField.RequiredWhen(when, Objects.requireNonNullElse(whenContains, "")),
                Boolean.TRUE.equals(notFuture),
                none(notBefore),
                warnAbove,
                Boolean.TRUE.equals(dropped),
                Boolean.TRUE.equals(hidden),
                none(hint),
                none(pattern),
                none(example));
    }

    private Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : lines(optionAliases)) {
            int at = line.indexOf('=') >= 0 ? line.indexOf('=') : line.indexOf('＝');
            pairs.put(
                    at < 0 ? line : line.substring(0, at).strip(),
                    at < 0 ? "" : line.substring(at + 1).strip());
        }
        return pairs;
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static @Nullable String none(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
