package org.chengxin.merchant;

import java.time.LocalDate;
import java.util.Objects;
import org.chengxin.workbook.DateText;
import org.jspecify.annotations.Nullable;

/** Texts as people enter them into the fields of a form: perhaps missing, perhaps blank. */
final class Entered {

    private Entered() {}

    /** The date entered; null if there is none, or what was entered is no date. */
    static @Nullable LocalDate date(@Nullable String text) {
        return filled(text) ? DateText.parse(given(text)).orElse(null) : null;
    }

    static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** The text in which a value goes back into the field. */
    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
