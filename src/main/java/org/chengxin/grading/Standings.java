package org.chengxin.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The grades in force and their history. The database itself refuses a yellow or black one without its procedure. */
@Repository
class Standings {

    private static final String SELECT = """
            select s.merchant_id, s.grade, s.since, s.assessment_id, s.decision_id, d.kind,
              coalesce(d.from_grade = 'BLACK', false) as released,
              case when d.kind = 'MANUAL' then d.expires_on end as by_hand_until
            from grading_standing s left join grading_decision d on d.id = s.decision_id""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    Standings(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    Map<MerchantId, Standing> currentOf(Collection<MerchantId> merchants) {
        Map<MerchantId, Standing> found = new HashMap<>();
        jdbc.sql(SELECT + " join unnest(?::uuid[]) as asked (merchant) on asked.merchant = s.merchant_id"
                        + " where s.ended_at is null")
                .param(AssessmentRows.ids(merchants))
                .query(Standings::toStanding)
                .list()
                .forEach(standing -> found.put(standing.merchant(), standing));
        return found;
    }

    /** All grades a merchant ever had in force, newest first. */
    List<Standing> historyOf(MerchantId merchant) {
        return jdbc.sql(SELECT + " where s.merchant_id = ? order by s.taken_at desc, s.id desc")
                .param(merchant.value())
                .query(Standings::toStanding)
                .list();
    }

    /** The last day on which the merchant may be heard, while a notified decision about it is open. */
    Optional<LocalDate> hearingUntil(MerchantId merchant) {
        return jdbc.sql("select defence_until from grading_decision where merchant_id = ? and ended_at is null"
                        + " and defence_until is not null and kind <> 'EARLIER' and waiver_seen_by is null")
                .param(merchant.value())
                .query((row, number) -> row.getDate(1).toLocalDate())
                .optional();
    }

    /** Those of the merchants that no longer trade. */
    Set<MerchantId> closedAmong(Collection<MerchantId> merchants) {
        return jdbc.sql("select id from merchant_merchant where id = any(?) and status <> 'OPERATING'")
                .param(AssessmentRows.ids(merchants))
                .query((row, number) -> new MerchantId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Ends what is in force of these merchants and puts the new grades in their place. */
    void take(List<Standing> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(
                        "update grading_standing set ended_at = greatest(?, taken_at)"
                                + " from unnest(?::uuid[]) as taken (merchant) where ended_at is null and merchant_id = taken.merchant")
                .params(
                        now,
                        AssessmentRows.ids(
                                taken.stream().map(Standing::merchant).toList()))
                .update();
        batch.batchUpdate(
                "insert into grading_standing (id, merchant_id, grade, since, taken_at, assessment_id, decision_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                taken,
                500,
                (statement, standing) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, standing.merchant().value());
                    statement.setString(3, standing.grade().name());
                    statement.setObject(4, standing.since());
                    statement.setTimestamp(5, now);
                    statement.setObject(6, standing.assessment());
                    statement.setObject(7, standing.decision(), java.sql.Types.OTHER);
                });
    }

    private static Standing toStanding(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new Standing(
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                Grade.valueOf(row.getString("grade")),
                row.getDate("since").toLocalDate(),
                row.getObject("assessment_id", UUID.class),
                row.getObject("decision_id", UUID.class),
                kind == null ? null : DecisionKind.valueOf(kind),
                row.getBoolean("released"),
                AssessmentRows.day(row, "by_hand_until"));
    }
}
