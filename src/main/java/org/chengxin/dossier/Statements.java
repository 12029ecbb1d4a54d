package org.chengxin.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements by the hundred thousand: recorded and reversed as sets inside PostgreSQL, with the same meaning as one by one
 * through {@link Facts}.
 */
@Service
public class Statements {

    private final FactRows rows;
    private final Holds holds;
    private final FactNews news;
    private final JdbcClient jdbc;
    private final Clock clock;

    Statements(FactRows rows, Holds holds, FactNews news, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.holds = holds;
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The fact that holds a key now. */
    public record Live(UUID id, String contentHash) {}

    /** How many facts a merchant got. */
    private record Added(UUID merchant, int facts) {}

    /** The live fact of a merchant under a key, repaired or not. */
    @Transactional(readOnly = true)
    public Optional<Live> live(String item, UUID merchant, String keyTail) {
        return jdbc.sql("select id, content_hash from dossier_fact"
                        + " where item = ? and key = ? and withdrawn_at is null")
                .params(item, merchant + "|" + keyTail)
                .query(Live.class)
                .optional();
    }

    /**
     * Records every draft of a submission, all of one item. What a draft replaces is withdrawn. Concurrent callers for the same
     * item wait for each other.
     *
     * @return how many facts were added
     * @throws Superseded if the dossier no longer is what the drafts were judged against; the transaction must end then
     */
    @Transactional
    public int record(String item, UUID submission, String reporter, DraftQuery drafts, Actor actor) {
        rows.serialise(item);
        Map<String, Object> parameters = parameters(drafts.parameters(), actor);
        parameters.put("item", item);
        parameters.put("submission", submission);
        parameters.put("reporter", reporter);
        parameters.put("reason", "更正：由新的报送内容替换");
        String from = " from (" + drafts.select() + ") d ";
        refuseHeld(item, drafts, from, parameters);
        int withdrawn = drafts.replacing() == 0
                ? 0
                : jdbc.sql("""
                        update dossier_fact f
                        set withdrawn_at = :now, withdrawn_by = :by, withdrawn_by_name = :name, withdrawn_reason = :reason
                        """ + from + "where f.id = d.replaces_id and f.withdrawn_at is null")
                        .params(parameters)
                        .update();
        if (withdrawn != drafts.replacing()) {
            throw new Superseded(firstSuperseded(from, parameters));
        }
        List<Added> added = add(from, parameters);
        int facts = added.stream().mapToInt(Added::facts).sum();
        if (facts != drafts.drafts()) {
            throw new IllegalStateException(facts + " facts of " + drafts.drafts() + " drafts");
        }
        keepRepaired(parameters);
        news.announce(added.stream().map(Added::merchant).toList());
        return facts;
    }

    /** Held only since the drafts were judged; judged anew, their rows are refused with the reason. */
    private void refuseHeld(String item, DraftQuery drafts, String from, Map<String, Object> parameters) {
        if (drafts.replacing() > 0 && holds.mayConcern(item)) {
            List<UUID> replaced = ids("select d.replaces_id" + from + "where d.replaces_id is not null", parameters);
            UUID[] held = holds.among(item, replaced).keySet().toArray(UUID[]::new);
            if (held.length > 0) {
                parameters.put("held", held);
                throw new Superseded(
                        count("select min(d.row_number)" + from + "where d.replaces_id = any(:held)", parameters));
            }
        }
    }

    private List<UUID> ids(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query(UUID.class).list();
    }

    private List<Added> add(String from, Map<String, Object> parameters) {
        // Were a key taken, the statement would fail as a whole; that is rare, and passing over single rows is not for
        // free.
        jdbc.sql("savepoint recording").update();
        try {
            return jdbc.sql("""
                    with added as (
                      insert into dossier_fact (id, merchant_id, item, key, grade, authority, reporter, valid_from, valid_to,
                          public_from, public_until, data, submission_id, row_number, recorded_at, content_hash,
                          replaces_id, recorded_by, recorded_by_name)
                      select d.fact_id, d.merchant_id, :item, d.merchant_id || '|' || d.key_tail, d.grade, d.authority,
                          :reporter, d.valid_from, d.valid_to, d.public_from, d.public_until, d.data, :submission,
                          d.row_number, :now, d.content_hash, d.replaces_id, :by, :name
                    """ + from + """
                      returning merchant_id)
                    select merchant_id as merchant, count(*) as facts from added group by merchant_id""")
                    .params(parameters)
                    .query(Added.class)
                    .list();
        } catch (DuplicateKeyException taken) {
            jdbc.sql("rollback to savepoint recording").update();
            throw new Superseded(firstSuperseded(from, parameters));
        }
    }

    /** Withdraws every fact a submission brought that still holds, and puts back what those facts had replaced. */
    @Transactional
    public Facts.Reversal reverse(UUID submission, String item, String reason, Actor actor) {
        rows.serialise(item);
        Map<String, Object> parameters = parameters(Map.of(), actor);
        parameters.put("submission", submission);
        parameters.put("reason", reason);
        if (holds.mayConcern(item)) {
            holds.refuse(
                    item,
                    ids(
                            "select id from dossier_fact where submission_id = :submission and withdrawn_at is null",
                            parameters));
        }
        int withdrawn = jdbc.sql("""
                update dossier_fact
                set withdrawn_at = :now, withdrawn_by = :by, withdrawn_by_name = :name, withdrawn_reason = :reason
                where submission_id = :submission and withdrawn_at is null""").params(parameters).update();
        String brought = " from dossier_fact b where b.submission_id = :submission and b.withdrawn_at = :now"
                + " and b.withdrawn_by = :by";
        int restored = jdbc.sql("""
                insert into dossier_fact (id, merchant_id, item, key, grade, authority, reporter, valid_from, valid_to,
                    public_from, public_until, data, submission_id, row_number, recorded_at, content_hash, replaces_id,
                    recorded_by, recorded_by_name, ended_at, ended_kind, ended_by, ended_by_name, ended_basis)
                select uuidv7(), f.merchant_id, f.item, f.key, f.grade, f.authority, f.reporter, f.valid_from, f.valid_to,
                    f.public_from, f.public_until, f.data, f.submission_id, f.row_number, :now, f.content_hash, f.id,
                    :by, :name, f.ended_at, f.ended_kind, f.ended_by, f.ended_by_name, f.ended_basis
                from dossier_fact f where f.id in (select b.replaces_id""" + brought + ")").params(parameters).update();
        parameters.put("item", item);
        keepRepaired(parameters);
        news.announce(jdbc.sql("select distinct b.merchant_id" + brought)
                .params(parameters)
                .query(UUID.class)
                .list());
        return new Facts.Reversal(withdrawn, restored);
    }

    /** What was repaired stays repaired when a correction of it arrives, or what had replaced it is reversed. */
    private void keepRepaired(Map<String, Object> parameters) {
        jdbc.sql("""
                update dossier_fact f
                set ended_at = r.ended_at, ended_kind = r.ended_kind, ended_basis = r.ended_basis, ended_by = r.ended_by,
                    ended_by_name = r.ended_by_name
                from dossier_fact r
                where r.item = :item and r.ended_kind = 'REPAIRED' and f.item = r.item and f.key = r.key
                  and f.withdrawn_at is null and f.ended_at is null and f.recorded_at = :now""").params(parameters).update();
    }

    /** Before anything is added: the first draft whose key is taken, or whose forerunner is not the live one any more. */
    private int firstSuperseded(String from, Map<String, Object> parameters) {
        return count("""
                select coalesce(min(d.row_number), 0)""" + from + """
                left join dossier_fact f
                  on f.item = :item and f.key = d.merchant_id || '|' || d.key_tail and f.withdrawn_at is null
                left join dossier_fact r on r.id = d.replaces_id
                where f.id is not null
                   or (d.replaces_id is not null and r.withdrawn_at is distinct from :now)""", parameters);
    }

    private int count(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query(Integer.class).single();
    }

    /** Kept to the microseconds that PostgreSQL keeps, so that what was just written is found by its time. */
    private Map<String, Object> parameters(Map<String, ?> given, Actor actor) {
        Map<String, Object> parameters = new HashMap<>(given);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        parameters.put("now", Timestamp.from(now));
        parameters.put("by", actor.id());
        parameters.put("name", actor.name());
        return parameters;
    }
}
