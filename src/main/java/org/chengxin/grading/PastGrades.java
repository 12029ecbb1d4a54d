package org.chengxin.grading;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What grades were in force earlier, and what was said of them then; later knowledge rewrites neither. */
@Service
public class PastGrades {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final AssessmentRows rows;
    private final AssessmentHistory history;
    private final HandReasons hands;
    private final Facts facts;
    private final Clock clock;

    PastGrades(
            JdbcClient jdbc,
            AssessmentRows rows,
            AssessmentHistory history,
            HandReasons hands,
            Facts facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.history = history;
        this.hands = hands;
        this.facts = facts;
        this.clock = clock;
    }

    /** The grades and scores shown of a merchant since a day; empty lists for one never assessed. */
    @Transactional(readOnly = true)
    public Chronicle since(MerchantId merchant, LocalDate from) {
        return Chronicle.of(held(merchant), history.of(merchant, MOST), from);
    }

    /** The grade that was in force at the end of a day, with all that was then known of it. */
    @Transactional(readOnly = true)
    public Optional<Official> on(MerchantId merchant, LocalDate day) {
        Instant cut = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return held(merchant).stream()
                .filter(one -> one.taken().isBefore(cut))
                .findFirst()
                .map(one -> official(merchant, one, day, cut));
    }

    /** The first day of which anything is on record. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> firstDayOf(MerchantId merchant) {
        return rows.firstDayOf(merchant);
    }

    private Official official(MerchantId merchant, Chronicle.Held held, LocalDate day, Instant cut) {
        Stream<Snapshot> last = held.byHand() ? Stream.empty() : rows.latestOfGrade(merchant, held.grade(), day);
        Assessment behind = Stream.concat(last, rows.byId(held.assessment(), day))
                .findFirst()
                .orElseThrow()
                .assessment();
        Set<FactId> used = Grounds.facts(behind);
        boolean disputed =
                facts.knownOn(merchant, day).stream().anyMatch(fact -> fact.disputed() && used.contains(fact.id()));
        return new Official(
                held.grade(),
                held.since(),
                behind,
                held.decided(),
                hands.takenAt(merchant, held.taken()).orElse(null),
                disputed,
                hearingUntil(merchant, day, cut).orElse(null));
    }

    private Optional<LocalDate> hearingUntil(MerchantId merchant, LocalDate day, Instant cut) {
        return jdbc.sql("select d.defence_until from grading_decision d join grading_decision_act t"
                        + " on t.decision_id = d.id and t.kind = 'NOTICE' and t.recorded_at < ?"
                        + " where d.merchant_id = ? and d.kind <> 'EARLIER' and d.served_on <= ?"
                        + " and (d.ended_at is null or d.ended_at >= ?) order by d.served_on desc limit 1")
                .params(Timestamp.from(cut), merchant.value(), day, Timestamp.from(cut))
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    private List<Chronicle.Held> held(MerchantId merchant) {
        return jdbc.sql("select s.grade, s.since, s.taken_at, s.ended_at, s.assessment_id, d.kind"
                        + " from grading_standing s left join grading_decision d on d.id = s.decision_id"
                        + " where s.merchant_id = ? order by s.taken_at desc, s.id desc")
                .param(merchant.value())
                .query((row, number) -> {
                    Timestamp ended = row.getTimestamp("ended_at");
                    String kind = row.getString("kind");
                    return new Chronicle.Held(
                            Grade.valueOf(row.getString("grade")),
                            row.getObject("since", LocalDate.class),
                            row.getTimestamp("taken_at").toInstant(),
                            ended == null ? null : ended.toInstant(),
                            row.getObject("assessment_id", UUID.class),
                            kind == null ? null : DecisionKind.valueOf(kind));
                })
                .list();
    }
}
