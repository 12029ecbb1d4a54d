package org.chengxin.merchant;

import org.jspecify.annotations.Nullable;

/**
 * What to look for in the register; {@code null} means any.
 *
 * @param text fragment of name, sign, credit code, registration number or address; one character is enough
 */
public record MerchantCriteria(
        @Nullable String text,
        @Nullable String block,
        @Nullable String trade,
        @Nullable MerchantStatus status) {

    public static final MerchantCriteria ANY = new MerchantCriteria(null, null, null, null);

    public static MerchantCriteria operating(@Nullable String text) {
        return new MerchantCriteria(text, null, null, MerchantStatus.OPERATING);
    }
}
