package org.chengxin.dossier;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Facts that another module's record tells, and that nobody restates, withdraws or ends past that record: neither by a report nor by hand.
 * The module that keeps such records implements it; its own corrections come through {@link Facts} and are not asked.
 */
public interface HeldFacts {

    /** The catalogue item whose facts it may hold. */
    String item();

    /** Those of the facts that are held, each with a sentence that names the record and says what to do instead. */
    Map<UUID, String> among(Collection<UUID> facts);
}
