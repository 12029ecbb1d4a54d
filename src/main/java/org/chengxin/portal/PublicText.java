package org.chengxin.portal;

import org.chengxin.shared.Masks;
import org.jspecify.annotations.Nullable;

/**
 * Makes text fit for the public (domain §4; 个人信息保护法第六条): free text loses telephone, identity, account and number-plate
 * digits and e-mail addresses. Names of parties: {@link PartyName}.
 */
final class PublicText {

    /** Longest free text on the page; the whole decision is with the authority. */
    static final int LONGEST = 160;

    private PublicText() {}

    /** Free text with everything personal that can be recognised taken out, cut to a readable length. */
    static @Nullable String free(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = scrubbed(text.strip());
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }

    /** The text in full length with everything personal that can be recognised taken out. */
    static String scrubbed(String text) {
        return Masks.scrub(text);
    }
}
