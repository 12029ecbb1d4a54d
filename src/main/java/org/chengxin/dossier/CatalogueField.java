package org.chengxin.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a catalogue item: how it is headed in workbooks, what it may hold, and whether it is kept.
 *
 * @param code field code in {@link Fact#data()}
 * @param name heading in the current template
 * @param standard code in the national template, e.g. {@code CF_WSH}
 * @param aliases other headings that mean the same
 * @param max longest text, in characters; 0 for no limit
 * @param options allowed values, for choices
 * @param optionAliases other spellings of an option
 * @param requiredWhen the field is required when another field's text contains a word
 * @param notFuture a date that must not lie after today
 * @param notBefore code of a date field that this date must not precede
 * @param warnAbove amounts above this are questioned (万元 mistaken for 元)
 * @param dropped read and checked, but never stored (identity numbers: PIPL Art. 6, data minimisation)
 * @param hint what to write, shown under the form field
 * @param pattern format of the whole text as a regular expression; see {@link FieldPattern}
 * @param example a text that fits, shown wherever the field is filled in
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CatalogueField(
        String code,
        String name,
        @Nullable String standard,
        FieldType type,
        boolean required,
        int max,
        List<String> aliases,
        List<String> options,
        Map<String, String> optionAliases,
        @Nullable RequiredWhen requiredWhen,
        boolean notFuture,
        @Nullable String notBefore,
        @Nullable BigDecimal warnAbove,
        boolean dropped,
        boolean hidden,
        @Nullable String hint,
        @Nullable String pattern,
        @Nullable String example) {

    /** Another field's text that makes this one required. */
    public record RequiredWhen(String field, String contains) {}

    @SuppressWarnings("NullAway") // lists left out of the JSON arrive as null
    public CatalogueField {
        type = type == null ? FieldType.TEXT : type;
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        options = options == null ? List.of() : List.copyOf(options);
        optionAliases = optionAliases == null ? Map.of() : Map.copyOf(optionAliases);
    }

    /** Whether the text has the laid-down format; every text has, where none is laid down. */
    public boolean fits(String text) {
        return pattern == null || pattern.isEmpty() || FieldPattern.of(pattern).matches(text);
    }
}
