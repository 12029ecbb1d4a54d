package org.chengxin.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a row says, read field by field; matching with merchants and with known facts comes later.
 *
 * @param data normalised values by field, only fields that are kept
 * @param problems in column order
 */
record Reading(Map<String, String> data, List<Problem> problems) {

    boolean isFatal() {
        return problems.stream().anyMatch(Problem::isFatal);
    }

    Optional<String> value(String field) {
        return Optional.ofNullable(data.get(field));
    }
}
