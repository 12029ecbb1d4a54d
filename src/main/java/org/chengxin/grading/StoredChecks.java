package org.chengxin.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.dossier.FactId;
import org.chengxin.grading.ScoringModel.Bar;

/**
 * The answers to gates, ceilings and vetoes as they are stored: yes or no and the facts, in the model's order. Their words
 * are the model's, of the version that was used.
 */
final class StoredChecks {

    private final Boolean[] met;
    private final Integer[] ends;
    private final UUID[] facts;
    private int place;

    private StoredChecks(Boolean[] met, Integer[] ends, UUID[] facts) {
        this.met = met;
        this.ends = ends;
        this.facts = facts;
    }

    static StoredChecks read(ResultSet row) throws SQLException {
        return new StoredChecks(
                (Boolean[]) row.getArray("checks_met").getArray(),
                (Integer[]) row.getArray("check_ends").getArray(),
                (UUID[]) row.getArray("check_facts").getArray());
    }

    /** The answers to the next of these conditions. */
    List<Check> next(List<Bar> bars) {
        List<Check> checks = new ArrayList<>();
        for (Bar bar : bars) {
            int from = place == 0 ? 0 : ends[place - 1];
            List<FactId> decisive = Stream.of(facts)
                    .skip(from)
                    .limit(ends[place] - from)
                    .map(FactId::new)
                    .toList();
            checks.add(Check.of(bar, met[place], decisive));
            place++;
        }
        return checks;
    }
}
