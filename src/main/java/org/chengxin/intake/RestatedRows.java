package org.chengxin.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Reportings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Marks rows that would restate what another module's record tells, all of a file at once; {@link Judgement} refuses them. */
@Component
class RestatedRows {

    /** The facts that rows would restate. */
    private static final String RESTATED = """
            select m.live from intake_match m join intake_reading r on r.ordinal = m.ordinal
            where m.live is not null and m.live_hash <> r.content_hash""";

    /** Another module's record keeps them; parameters are the facts and the reasons. */
    private static final String HOLD = """
            update intake_match m set hold = k.reason, wants_cells = true
            from unnest(?::uuid[], ?::text[]) k (fact, reason), intake_reading r
            where m.live = k.fact and r.ordinal = m.ordinal and m.live_hash <> r.content_hash""";

    private final JdbcTemplate jdbc;
    private final Reportings reportings;

    RestatedRows(JdbcTemplate jdbc, Reportings reportings) {
        this.jdbc = jdbc;
        this.reportings = reportings;
    }

    void mark(CatalogueItem item) {
        if (!reportings.mayHold(item.code())) {
            return;
        }
        Map<UUID, String> held = reportings.held(item.code(), jdbc.queryForList(RESTATED, UUID.class));
        if (!held.isEmpty()) {
            List<UUID> facts = List.copyOf(held.keySet());
            jdbc.update(
                    HOLD,
                    facts.toArray(UUID[]::new),
                    facts.stream().map(held::get).toArray(String[]::new));
        }
    }
}
