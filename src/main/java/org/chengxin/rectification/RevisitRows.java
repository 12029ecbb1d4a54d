package org.chengxin.rectification;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When closed cases are looked at again, and what was found. */
@Repository
class RevisitRows {

    private final JdbcClient jdbc;
    private final NodeTerms terms;

    RevisitRows(JdbcClient jdbc, NodeTerms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** One look back at a closed case, planned or done. */
    record Revisit(
            UUID file,
            int round,
            LocalDate due,
            @Nullable String result,
            @Nullable LocalDate doneOn,
            @Nullable String note,
            @Nullable String byName,
            @Nullable UUID nextCase) {

        public String resultLabel() {
            return result == null ? "还没有进行" : Revisits.Result.valueOf(result).label();
        }
    }

    /** 30 and 90 days after the closing (domain §7). */
    void plan(CaseId file, LocalDate closedOn) {
        insert(file, 1, closedOn.plusDays(terms.days(NodeTerms.Term.REVISIT_FIRST, closedOn)));
        insert(file, 2, closedOn.plusDays(terms.days(NodeTerms.Term.REVISIT_SECOND, closedOn)));
    }

    private void insert(CaseId file, int round, LocalDate due) {
        jdbc.sql("insert into rectification_revisit (case_id, round, due) values (?, ?, ?)")
                .params(file.value(), round, due)
                .update();
    }

    List<Revisit> of(CaseId file) {
        return jdbc.sql("select case_id as file, round, due, result, done_on, note, by_name, next_case"
                        + " from rectification_revisit where case_id = ? order by round")
                .param(file.value())
                .query(Revisit.class)
                .list();
    }

    /** What is due and not done, of merchants that still trade; the longest due first. */
    List<org.chengxin.inspection.Revisit> dueBy(LocalDate day) {
        return jdbc.sql("""
                        select c.merchant_id, c.id, c.number, (c.ended_at at time zone 'Asia/Shanghai')::date as closed_on, r.due
                        from rectification_revisit r join rectification_case c on c.id = r.case_id
                        join merchant_merchant m on m.id = c.merchant_id
                        where r.result is null and r.due <= ? and m.status = 'OPERATING' order by r.due, c.id""")
                .param(day)
                .query((row, number) -> new org.chengxin.inspection.Revisit(
                        new MerchantId(row.getObject("merchant_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    /** Everything planned and not done, the soonest first. */
    List<Planned> planned(int most) {
        return jdbc.sql("""
                        select c.id as file, c.number, r.round, r.due, coalesce(m.sign_name, m.name) as name, m.address
                        from rectification_revisit r join rectification_case c on c.id = r.case_id
                        join merchant_merchant m on m.id = c.merchant_id
                        where r.result is null order by r.due, c.id limit ?""").param(most).query(Planned.class).list();
    }

    /** One look back that is still to come. */
    record Planned(UUID file, String number, int round, LocalDate due, String name, String address) {}

    /** Who rechecked what belongs to the case. */
    List<UUID> recheckers(CaseId file) {
        return jdbc.sql(
                        "select distinct verified_by from rectification_task where case_id = ? and verified_by is not null")
                .param(file.value())
                .query(UUID.class)
                .list();
    }

    void note(
            CaseId file,
            int round,
            Revisits.Result result,
            LocalDate day,
            String words,
            Actor actor,
            @Nullable CaseId next) {
        jdbc.sql(
                        "update rectification_revisit set result = :result, done_on = :day, note = :note, by = :by, by_name = :name,"
                                + " next_case = :next where case_id = :case and round = :round and result is null")
                .param("result", result.name())
                .param("day", day)
                .param("note", words)
                .param("by", actor.id())
                .param("name", actor.name())
                .param("next", next == null ? null : next.value(), Types.OTHER)
                .param("case", file.value())
                .param("round", round)
                .update();
    }
}
