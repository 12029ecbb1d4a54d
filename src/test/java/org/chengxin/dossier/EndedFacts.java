package org.chengxin.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Facts as they stand once withdrawn, under objection, or once their use has ended. */
public final class EndedFacts {

    private EndedFacts() {}

    public static Fact withdrawn(Fact fact, Instant at) {
        return changed(fact, at, null, fact.disputed());
    }

    public static Fact ended(Fact fact, Fact.Ending ending) {
        return changed(fact, null, ending, fact.disputed());
    }

    public static Fact disputed(Fact fact) {
        return changed(fact, fact.withdrawnAt(), fact.ending(), true);
    }

    private static Fact changed(
            Fact fact, @Nullable Instant withdrawnAt, Fact.@Nullable Ending ending, boolean disputed) {
        return new Fact(
                fact.id(),
                fact.merchant(),
                fact.item(),
                fact.key(),
                fact.grade(),
                fact.authority(),
                fact.reporter(),
                fact.validFrom(),
                fact.validTo(),
                fact.publicFrom(),
                fact.publicUntil(),
                fact.data(),
                fact.submission(),
                fact.row(),
                fact.recordedAt(),
                withdrawnAt,
                ending,
                disputed);
    }
}
