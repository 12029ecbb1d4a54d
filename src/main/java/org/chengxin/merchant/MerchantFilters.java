package org.chengxin.merchant;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The filters of the list as they stand in the address; what is not on the allow-list falls back to the default. */
record MerchantFilters(
        @Nullable String q,
        @Nullable String block,
        @Nullable String trade,
        @Nullable String status,
        @Nullable String sort) {

    private static final String ALL = "all";

    MerchantCriteria criteria() {
        return new MerchantCriteria(blank(q), blank(block), blank(trade), chosenStatus());
    }

    MerchantSort order() {
        return Arrays.stream(MerchantSort.values())
                .filter(one -> key(one.name()).equals(sort))
                .findFirst()
                .orElse(MerchantSort.REGISTERED);
    }

    /** Without a word on it, the list shows who is in business. */
    private @Nullable MerchantStatus chosenStatus() {
        if (ALL.equals(status)) {
            return null;
        }
        return Arrays.stream(MerchantStatus.values())
                .filter(one -> key(one.name()).equals(status))
                .findFirst()
                .orElse(MerchantStatus.OPERATING);
    }

    public String statusKey() {
        MerchantStatus chosen = chosenStatus();
        return chosen == null ? ALL : key(chosen.name());
    }

    public String sortKey() {
        return key(order().name());
    }

    public boolean isNarrowed() {
        return blank(q) != null || blank(block) != null || blank(trade) != null;
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
