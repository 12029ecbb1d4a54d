package org.chengxin.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer fills in; texts throughout, so that a value nobody could choose comes back as a sentence beside its field.
 *
 * @param slips photos taken in by an earlier try
 */
record ReviewForm(
        @NotNull(message = "请选择几颗星") @Pattern(regexp = "[1-5]", message = "请选择几颗星") @Nullable
        String stars,

        @Nullable List<String> tags,
        @Nullable String text,
        @Nullable String phone,
        @Nullable String code,
        @Nullable List<String> slips,
        @Nullable String consent) {

    static ReviewForm empty() {
        return new ReviewForm(null, List.of(), "", "", "", List.of(), null);
    }

    /** The words as they would become public. */
    public String words() {
        return ReviewText.plain(text == null ? "" : text);
    }

    /** 0 until one is chosen. */
    int count() {
        return stars != null && stars.matches("[1-5]") ? Integer.parseInt(stars) : 0;
    }

    boolean agreed() {
        return "true".equals(consent);
    }

    public List<String> chosen() {
        return tags == null ? List.of() : tags;
    }

    List<String> kept() {
        return slips == null ? List.of() : slips;
    }
}
