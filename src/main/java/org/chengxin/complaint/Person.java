package org.chengxin.complaint;

import org.chengxin.shared.Masks;
import org.jspecify.annotations.Nullable;

/**
 * Who filed it: what Order 121 Art. 10 asks of a complainant (domain.md §2), and what a reporter who gives a name may give.
 *
 * @param address null where a reporter left it out
 */
record Person(String name, String phone, @Nullable String address) {

    /** E.g. 张**，138****5678: how everyone but the handler sees it. */
    String masked() {
        return Masks.name(name) + "，" + Masks.phone(phone);
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "Person";
    }
}
