package org.chengxin.merchant;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a roster (商户名录) as read, before it is judged.
 *
 * @param number row number in Excel
 * @param data texts by column code, as written in the file
 * @param details what the row says; {@code null} if it cannot be understood
 * @param problems why not, in words
 */
record RosterRow(
        int number, Map<String, String> data, @Nullable MerchantDetails details, List<String> problems) {

    /**
     * The judgement of a row.
     *
     * @param reasons for a rejection what is wrong; for a change what would change
     * @param merchant the merchant the row is about, if it is changed or the same
     */
    record Judged(
            RosterRow row,
            RosterVerdict verdict,
            List<String> reasons,
            @Nullable MerchantView merchant) {

        static Judged rejected(RosterRow row, List<String> reasons) {
            return new Judged(row, RosterVerdict.REJECTED, reasons, null);
        }
    }
}
