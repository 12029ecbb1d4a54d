package org.chengxin.shared;

import java.util.List;

/**
 * Addresses under which anyone may read and send forms, contributed as a bean by the module that owns them. The security chain
 * of public forms is built from these beans (no session, token against forged requests in a cookie, bounded size, bounded
 * number per address); what is in no area takes no form from outside.
 *
 * @param patterns path patterns, e.g. {@code /m/{token}/reviews} and {@code /m/{token}/reviews/**}
 */
public record PublicArea(List<String> patterns) {

    public PublicArea {
        patterns = List.copyOf(patterns);
    }

    public static PublicArea of(String... patterns) {
        return new PublicArea(List.of(patterns));
    }
}
