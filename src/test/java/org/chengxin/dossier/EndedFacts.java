package org.chengxin.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Facts as they stand once withdrawn, or once their use has ended. */
public final class EndedFacts {

    private EndedFacts() {}

    public static Fact withdrawn(Fact fact, Instant at) {
        return closed(fact, at, null);
    }

    public static Fact ended(Fact fact, Fact.Ending ending) {
        return closed(fact, null, ending);
    }

    private static Fact closed(Fact fact, @Nullable Instant withdrawnAt, Fact.@Nullable Ending ending) {
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
                fact.disputed());
    }
}
