package org.chengxin.grading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores assessments set-wise: as many statements for one merchant as for five hundred. */
@Repository
class AssessmentWriter {

    private final JdbcClient jdbc;
    private final AssessmentCopy copy;

    AssessmentWriter(JdbcClient jdbc, AssessmentCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** When a merchant opened; null where that is not known. */
    record Opening(MerchantId merchant, @Nullable LocalDate openedOn) {}

    /**
     * Lets one transaction at a time assess each of these merchants, until it ends, and tells when they opened. Whoever
     * comes second reads the facts after the first has stored its assessment, so a stale one never stays current.
     */
    Map<MerchantId, Opening> lock(Collection<MerchantId> merchants) {
        UUID[] ids = AssessmentRows.ids(merchants);
        Map<MerchantId, Opening> openings = new HashMap<>();
        jdbc.sql("select id, opened_on from merchant_merchant where id = any(?) order by id for no key update")
                .param(ids)
                .query(row -> {
                    MerchantId id = new MerchantId(row.getObject("id", UUID.class));
                    java.sql.Date opened = row.getDate("opened_on");
                    openings.put(id, new Opening(id, opened == null ? null : opened.toLocalDate()));
                });
        return openings;
    }

    void store(List<Snapshot> snapshots) {
        if (snapshots.isEmpty()) {
            return;
        }
        jdbc.sql("update grading_assessment set is_current = false where is_current and merchant_id = any(?)")
                .param(AssessmentRows.ids(
                        snapshots.stream().map(Snapshot::merchant).toList()))
                .update();
        copy.write(snapshots);
    }

    /** Notes for each merchant when it must be assessed again, if ever. */
    void schedule(Map<MerchantId, Assessment> assessments) {
        List<MerchantId> merchants = List.copyOf(assessments.keySet());
        @Nullable
        String[] dues = merchants.stream()
                .map(merchant ->
                        Objects.requireNonNull(assessments.get(merchant)).nextChange())
                .map(day -> day == null ? null : day.toString())
                .toArray(String[]::new);
        jdbc.sql("""
                        merge into grading_due d
                        using unnest(cast(? as uuid[]), cast(? as date[])) as r (merchant_id, due)
                          on d.merchant_id = r.merchant_id
                        when matched and r.due is null then delete
                        when matched and d.due <> r.due then update set due = r.due
                        when not matched and r.due is not null then insert values (r.merchant_id, r.due)
                        """).params(AssessmentRows.ids(merchants), dues).update();
    }

    /** Some merchants whose day has come. */
    List<MerchantId> due(LocalDate today, int atMost) {
        return jdbc.sql("select merchant_id from grading_due where due <= ? order by due, merchant_id limit ?")
                .params(today, atMost)
                .query((row, number) -> new MerchantId(row.getObject(1, UUID.class)))
                .list();
    }
}
