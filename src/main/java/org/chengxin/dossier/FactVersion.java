package org.chengxin.dossier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a statement, as the history of a fact tells it.
 *
 * @param changes what differs from the version before; empty for the first
 * @param withdrawn when, by whom and why it was withdrawn
 * @param ended when, by whom and on what basis its use ended
 */
record FactVersion(
        String id,
        int ordinal,
        boolean shown,
        String recorded,
        String recordedBy,
        String reporter,
        @Nullable UUID submission,
        @Nullable Integer row,
        List<Change> changes,
        @Nullable String withdrawn,
        @Nullable String ended) {

    /** A field that reads differently; null where one side does not state it. */
    record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
