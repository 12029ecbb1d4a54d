package org.chengxin.merchant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which identifiers and merchants the rows of a roster judged so far have named: none may come twice. */
final class EarlierRows {

    private final Map<Object, Integer> firstRows = new HashMap<>();
    private final Set<MerchantId> claimed = new HashSet<>();

    /** Notes the identifier of a row, and a problem if an earlier row has it. */
    void name(RosterRow row, @Nullable Object identifier, String label, List<String> problems) {
        if (identifier != null) {
            Integer first = firstRows.putIfAbsent(identifier, row.number());
            if (first != null) {
                problems.add(label + "与第" + first + "行重复");
            }
        }
    }

    /** Notes that a row is about this merchant; false if an earlier row is, too. */
    boolean claim(MerchantId merchant) {
        return claimed.add(merchant);
    }
}
