package org.chengxin.dossier;

import java.util.Map;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * A statement on its way into the dossier. Its key, dates and publicity follow from the catalogue item.
 *
 * @param item catalogue item code
 * @param grade class, where the item has classes
 * @param authority code of the department whose statement it is
 * @param reporter code of the department that reports it
 * @param data field values by code, already checked and normalised
 * @param submission the submission it comes with
 * @param row its row in the submission's file
 */
public record NewFact(
        MerchantId merchant,
        String item,
        @Nullable String grade,
        String authority,
        String reporter,
        Map<String, String> data,
        @Nullable UUID submission,
        @Nullable Integer row) {

    public NewFact {
        data = Map.copyOf(data);
    }
}
