package org.chengxin.plate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reports that wait, in one pile for each plate: however many are sent about one door, they take one place on the desk and
 * hide nothing that is said of others.
 */
@Component
class MismatchPiles {

    /** Piles on a page, and reports shown of each. */
    static final int SHOWN = 20;

    private static final int FIRST = 3;

    private static final String HEIGHTS = "select plate_id as plate, count(*) as waiting,"
            + " (array_agg(id order by id))[1] as oldest, (array_agg(id order by id desc))[1] as newest"
            + " from plate_mismatch where closed_at is null group by plate_id";

    private final MismatchRows rows;
    private final JdbcClient jdbc;

    MismatchPiles(MismatchRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /**
     * @param waiting how many reports of the plate wait
     * @param newest the last of them that had come when the page was made; whoever closes all closes none he could not know of
     * @param lines those that have waited longest
     * @param next the report behind which the next page begins; null at the end
     */
    record Pile(
            long waiting,
            UUID newest,
            List<MismatchLine> lines,
            @Nullable UUID next) {

        public MismatchLine head() {
            return lines.get(0);
        }
    }

    /**
     * @param next the report behind whose pile the next page begins; null at the end
     */
    record Desk(List<Pile> piles, @Nullable UUID next) {}

    private record Height(UUID plate, long waiting, UUID oldest, UUID newest) {}

    /** Plates with waiting reports, the one that has waited longest first. */
    Desk desk(@Nullable UUID after) {
        List<Height> all = jdbc.sql("select * from (" + HEIGHTS + ") as pile where oldest > ? order by oldest limit ?")
                .params(after == null ? MismatchRows.BEGINNING : after, SHOWN + 1)
                .query(Height.class)
                .list();
        List<Height> shown = all.stream().limit(SHOWN).toList();
        return new Desk(
                shown.stream()
                        .map(pile -> pile(pile, rows.waiting(pile.plate(), MismatchRows.BEGINNING, FIRST)))
                        .filter(pile -> !pile.lines().isEmpty())
                        .toList(),
                all.size() > SHOWN ? shown.get(SHOWN - 1).oldest() : null);
    }

    /** One page of the reports of one plate that wait; empty where none does. */
    Optional<Pile> of(UUID plate, @Nullable UUID after) {
        List<MismatchLine> lines =
                rows.waiting(plate, after == null ? MismatchRows.BEGINNING : after, MismatchRows.SHOWN + 1);
        return lines.isEmpty()
                ? Optional.empty()
                : jdbc.sql("select * from (" + HEIGHTS + ") as pile where plate = ?")
                        .param(plate)
                        .query(Height.class)
                        .optional()
                        .map(height -> pile(height, lines));
    }

    private static Pile pile(Height height, List<MismatchLine> lines) {
        boolean more = lines.size() > MismatchRows.SHOWN;
        List<MismatchLine> shown = lines.stream().limit(MismatchRows.SHOWN).toList();
        return new Pile(
                height.waiting(),
                height.newest(),
                shown,
                more ? shown.get(shown.size() - 1).id() : null);
    }
}
