package org.chengxin.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dossier along both axes of time: what was true on a day, as known at the end of another. */
@Repository
class PastFacts {

    private final FactRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    PastFacts(FactRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Fact> of(MerchantId merchant, LocalDate validOn, LocalDate knownOn) {
        return known(merchant, knownOn).stream()
                .filter(fact -> !fact.validFrom().isAfter(validOn))
                .filter(fact -> fact.validTo() == null || !fact.validTo().isBefore(validOn))
                .toList();
    }

    /** What was held at the end of a day, whatever days it is about. */
    List<Fact> known(MerchantId merchant, LocalDate day) {
        Instant cut = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Set<String> disputed = disputedAt(merchant, cut);
        return rows
                .where(
                        "merchant_id = :merchant and recorded_at < :cut and (withdrawn_at is null or withdrawn_at >= :cut)"
                                + " order by valid_from desc, recorded_at desc",
                        Map.of("merchant", merchant.value(), "cut", Timestamp.from(cut)))
                .stream()
                .map(fact -> fact.asKnownAt(cut, disputed.contains(fact.item() + "|" + fact.key())))
                .toList();
    }

    /** Item and key, joined by a bar, of what was under objection at a moment. */
    private Set<String> disputedAt(MerchantId merchant, Instant moment) {
        return new HashSet<>(
                jdbc.sql("select item || '|' || fact_key from dossier_objection where merchant_id = :merchant"
                                + " and filed_at < :moment and (closed_at is null or closed_at >= :moment)")
                        .param("merchant", merchant.value())
                        .param("moment", Timestamp.from(moment))
                        .query(String.class)
                        .list());
    }
}
