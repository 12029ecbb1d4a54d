package org.chengxin.account;

import java.util.UUID;
import org.chengxin.shared.Option;
import org.jspecify.annotations.Nullable;

/**
 * A department (单位) that takes part in the programme.
 *
 * @param code short code the program refers to, e.g. {@code scjg}; never changes
 * @param name full official name
 * @param shortName name used where room is scarce
 * @param creditCode unified social credit code, by which imported records name their authority; absent until entered
 * @param leads whether it leads the programme (牵头单位) and may report for others
 */
public record Department(
        UUID id,
        String code,
        String name,
        String shortName,
        @Nullable String creditCode,
        boolean leads) {

    /** This department as a form offers it. */
    Option asOption() {
        return new Option(id.toString(), name);
    }
}
