package org.chengxin.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Merchants whose grade in force has fallen behind its rules: a manual decision or proposal whose last day is past, a better
 * grade not taken, a fall nobody proposed. One refused is among them, too: the same facts may have become graver by time alone.
 */
@Repository
class Backlog {

    private final JdbcClient jdbc;

    Backlog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some merchants after the one given that need their grade followed, in the order of their ids. */
    List<MerchantId> on(LocalDate today, @Nullable MerchantId after, int atMost) {
        return jdbc.sql("""
                        select a.merchant_id
                        from grading_assessment a
                          join merchant_merchant m on m.id = a.merchant_id and m.status = 'OPERATING'
                          left join grading_standing s on s.merchant_id = a.merchant_id and s.ended_at is null
                          left join grading_decision d on d.id = s.decision_id
                        where a.is_current and a.merchant_id > :after
                          and (s.id is null or (d.expires_on < :today and d.from_grade <> 'BLACK')
                            or exists (select from grading_decision o where o.merchant_id = a.merchant_id
                              and o.ended_at is null and o.expires_on < :today)
                            or (coalesce(d.expires_on < :today, true) and a.grade <> s.grade and s.grade <> 'BLACK'
                              and case when a.grade in ('YELLOW', 'BLACK') then not exists (
                                  select from grading_decision o where o.merchant_id = a.merchant_id
                                    and o.ended_at is null and o.kind <> 'EARLIER'
                                    and (o.kind <> 'MANUAL' or o.to_grade = a.grade))
                                else a.grade <> 'PROBATION' and d.from_grade is distinct from 'BLACK' end))
                        order by a.merchant_id limit :most""")
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("today", today)
                .param("most", atMost)
                .query((row, number) -> new MerchantId(row.getObject(1, UUID.class)))
                .list();
    }
}
