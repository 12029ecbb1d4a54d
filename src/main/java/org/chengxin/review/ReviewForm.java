package org.chengxin.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer fills in.
 *
 * @param slips photos taken in by an earlier try
 */
record ReviewForm(
        @NotNull(message = "请选择几颗星") @Min(value = 1, message = "请选择几颗星") @Max(value = 5, message = "请选择几颗星") @Nullable
        Integer stars,

        @Nullable List<String> tags,
        @Nullable String text,
        @Nullable String phone,
        @Nullable String code,
        @Nullable List<String> slips,
        @Nullable Boolean consent) {

    static ReviewForm empty() {
        return new ReviewForm(null, List.of(), "", "", "", List.of(), null);
    }

    /** The words as they would become public. */
    public String words() {
        return ReviewText.plain(text == null ? "" : text);
    }

    public List<String> chosen() {
        return tags == null ? List.of() : tags;
    }

    List<String> kept() {
        return slips == null ? List.of() : slips;
    }
}
