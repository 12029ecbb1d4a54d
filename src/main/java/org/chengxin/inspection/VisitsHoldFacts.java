package org.chengxin.inspection;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chengxin.dossier.HeldFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a visit told changes with the visit only (ADR 0022): two people stand behind it, so one report does not restate it, nor one hand take it
 * back. Statements under the same key that took a told fact's place are held as well.
 */
@Component
class VisitsHoldFacts implements HeldFacts {

    private final JdbcClient jdbc;

    VisitsHoldFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String item() {
        return "inspection";
    }

    @Override
    public Map<UUID, String> among(Collection<UUID> facts) {
        Map<UUID, String> held = new HashMap<>();
        jdbc.sql("""
                        select k.id, v.visited_on,
                               (select string_agg(o.name, '、' order by o.position) from inspection_visit_officer o
                                where o.visit_id = v.id and o.revision = v.confirmed_revision) as officers
                        from dossier_fact k
                        join inspection_visit v on v.merchant_id = k.merchant_id and v.withdrawn_at is null
                        cross join lateral (
                          select f.fact_id from inspection_finding f where f.visit_id = v.id and f.withdrawn_at is null
                          union all
                          select c.fact_id from inspection_clean_area c where c.visit_id = v.id) told
                        join dossier_fact t on t.id = told.fact_id and t.item = k.item and t.key = k.key
                        where k.id = any(:facts)
                        order by v.visited_on""").param("facts", facts.toArray(UUID[]::new)).query((ResultSet row) -> {
            held.put(
                    row.getObject("id", UUID.class),
                    sentence(row.getObject("visited_on", LocalDate.class), row.getString("officers")));
        });
        return held;
    }

    private static String sentence(LocalDate day, String officers) {
        return "这条检查结果据 " + day + " 的检查记录（检查人员 " + officers
                + "）登记，不能另行更正、撤回或停用。检查记录有误的，由检查人员更正，或者由市场监管专员撤回检查记录；整改核实和延期，在整改任务中办理。";
    }
}
