package org.chengxin.plate;

import org.jspecify.annotations.Nullable;

/**
 * What to list; null means any.
 *
 * @param q serial, or a fragment of the merchant's names, codes or door
 * @param after serial after which the page begins
 */
record PlateCriteria(
        @Nullable PlateState state,
        @Nullable String block,
        @Nullable String q,
        @Nullable String after) {

    /** Criteria from an address, where an empty text stands for any. */
    static PlateCriteria of(@Nullable PlateState state, String block, String q, String after) {
        return new PlateCriteria(state, given(block), given(q), given(after));
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
