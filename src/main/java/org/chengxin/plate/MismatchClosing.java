package org.chengxin.plate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ending reports with what an officer found at the door: one, or all that wait about a plate. */
@Service
class MismatchClosing {

    private final MismatchRepository repository;
    private final MismatchRows rows;
    private final Acts acts;
    private final JdbcClient jdbc;
    private final Clock clock;

    MismatchClosing(MismatchRepository repository, MismatchRows rows, Acts acts, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.acts = acts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ends the report with what was found; the reporter reads it. */
    @Transactional
    public void close(UUID id, MismatchOutcome outcome, MismatchFinding finding, Actor actor) {
        Mismatch report = repository.findById(new Mismatch.Id(id)).orElseThrow(() -> new NotFound("mismatch " + id));
        if (!actor.has(Role.OFFICER)) {
            throw new NotFound("mismatch " + id);
        }
        report.close(outcome, finding, actor, now());
        repository.saveAndFlush(report);
        acts.record(actor, "标识牌.牌店不符办结", "plate", rows.serialOf(report.plate()), outcome.label());
    }

    /**
     * Ends with one finding whatever waits about a plate, as far as it had come when the list was made.
     *
     * @param newest the last report that whoever closes has in view
     * @return how many were ended
     */
    @Transactional
    public int closeAll(String serial, UUID newest, MismatchOutcome outcome, MismatchFinding finding, Actor actor) {
        MismatchRows.Target plate = rows.called(serial);
        if (!actor.has(Role.OFFICER)) {
            throw new NotFound("plate " + serial);
        }
        int closed = jdbc.sql(
                        "update plate_mismatch set outcome = ?, outcome_words = ?, note = ?, closed_at = ?, closed_by = ?,"
                                + " closed_by_name = ?, version = version + 1 where plate_id = ? and closed_at is null and id <= ?")
                .params(
                        outcome.name(),
                        finding.said(),
                        finding.note(),
                        Timestamp.from(now()),
                        actor.id(),
                        actor.name(),
                        plate.id(),
                        newest)
                .update();
        if (closed == 0) {
            throw new Rejected("这些报告都已经办结，请刷新再看。");
        }
        acts.record(actor, "标识牌.牌店不符办结", "plate", serial, outcome.label() + "，一并办结 " + closed + " 条");
        return closed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
