package org.chengxin.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One who may be drawn, as frozen when the draw was announced.
 *
 * @param code what is drawn by: credit code, registration number or, without either, the merchant's id; for an inspector a
 *     code made from the account
 * @param stratum layer of equal odds
 * @param subject the merchant's or the inspector's id
 * @param reason why it stands in the list
 * @param reference the case that a 回头看 looks back on
 * @param rank in which place of its layer it was drawn; null if it was not, or not yet
 */
record Candidate(
        Kind kind,
        String code,
        String stratum,
        String name,
        UUID subject,
        @Nullable String department,
        String reason,
        @Nullable UUID reference,
        @Nullable Integer rank) {

    enum Kind {
        MERCHANT("商户"),
        OFFICER("检查人员");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    boolean isMerchant() {
        return kind == Kind.MERCHANT;
    }
}
