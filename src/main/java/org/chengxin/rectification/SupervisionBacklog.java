package org.chengxin.rectification;

import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the events missed: the machine was down, or the grade is older than this module. */
@Repository
class SupervisionBacklog {

    private final JdbcClient jdbc;

    SupervisionBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Yellow and black merchants without an open case of that grade, and cases of merchants that have closed. */
    List<MerchantId> missed(int most) {
        return jdbc.sql("""
                        select m.id from grading_standing s join merchant_merchant m on m.id = s.merchant_id
                        where s.ended_at is null and s.grade in ('YELLOW', 'BLACK') and m.status = 'OPERATING'
                          and not exists (select from rectification_case c where c.merchant_id = m.id
                                          and c.ended_at is null and c.grade = s.grade and c.grade_since = s.since)
                        union
                        select m.id from rectification_case c join merchant_merchant m on m.id = c.merchant_id
                        where c.ended_at is null and m.status <> 'OPERATING' limit ?""")
                .param(most)
                .query((row, number) -> new MerchantId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Open cases, whose merchants may have been found wanting since. */
    List<CaseId> running(int most) {
        return jdbc.sql("select id from rectification_case where ended_at is null order by id limit ?")
                .param(most)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }
}
