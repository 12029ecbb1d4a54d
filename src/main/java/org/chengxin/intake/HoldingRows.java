package org.chengxin.intake;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.merchant.MerchantView;
import org.chengxin.shared.Actor;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that wait for their merchant, or have waited, in PostgreSQL. */
@Repository
class HoldingRows {

    static final int PAGE = 50;
    private static final int AT_ONCE = 5_000;

    private static final String ROWS = """
            select s.id as submission, r.ordinal, s.number, s.item, i.name as item_name, s.department, r.number as place,
                   r.data ->> 'party_name' as party, r.data ->> 'credit_code' as credit_code,
                   r.data ->> 'registration_no' as registration_number, r.title, r.warned, s.committed_at as since,
                   e.kind, e.merchant_id as merchant, e.reason, e.ended_at, e.ended_by_name
            from intake_row r
            join intake_submission s on s.id = r.submission_id and s.state = 'COMMITTED'
            join dossier_catalogue_item i on i.code = s.item
            left join intake_holding_end e on e.submission_id = r.submission_id and e.ordinal = r.ordinal
            """;
    private static final String WAITING = " r.verdict = 'UNMATCHED' and e.kind is null and s.rows_unmatched > 0 ";

    private final JdbcClient jdbc;

    HoldingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What to list; where no end is wanted, rows that still wait. */
    record Filter(@Nullable String item, @Nullable UUID submission, HeldRow.@Nullable End end) {}

    /** A place in the list, behind which the next page begins. */
    record Place(UUID submission, int ordinal) {}

    /** The actor's department's rows, all for officers; those that have waited longest first. */
    List<HeldRow> page(Actor actor, Filter filter, @Nullable Place after) {
        String which = filter.end() == null ? WAITING : " e.kind = :kind ";
        return jdbc.sql(ROWS + "where" + which + """
                  and (:department::text is null or s.department = :department)
                  and (:item::text is null or s.item = :item)
                  and (:submission::uuid is null or s.id = :submission)
                  and (:after::uuid is null or (r.submission_id, r.ordinal) > (:after, :ordinal))
                order by r.submission_id, r.ordinal limit :limit""")
                .param("kind", filter.end() == null ? null : filter.end().name(), Types.VARCHAR)
                .param("department", actor.has(Role.OFFICER) ? null : actor.department(), Types.VARCHAR)
                .param("item", filter.item(), Types.VARCHAR)
                .param("submission", filter.submission(), Types.OTHER)
                .param("after", after == null ? null : after.submission(), Types.OTHER)
                .param("ordinal", after == null ? 0 : after.ordinal())
                .param("limit", PAGE + 1)
                .query(HeldRow.class)
                .list();
    }

    Optional<HeldRow> find(SubmissionId submission, int ordinal) {
        return jdbc.sql(ROWS + "where r.submission_id = ? and r.ordinal = ? and (e.kind is not null or" + WAITING + ")")
                .params(submission.value(), ordinal)
                .query(HeldRow.class)
                .optional();
    }

    /** Rows that wait under the merchant's code or number, in the order in which they were handed in. */
    List<HeldRow> waitingFor(MerchantView merchant) {
        CreditCode code = merchant.creditCode();
        RegistrationNumber number = merchant.registrationNumber();
        return jdbc.sql(ROWS + "where" + WAITING + """
                  and (r.waiting_code = :code
                       or (r.waiting_number = :number and (:code::text is null or r.waiting_code is null)))
                order by s.committed_at, r.submission_id, r.ordinal limit :limit""")
                .param("code", code == null ? null : code.value(), Types.VARCHAR)
                .param("number", number == null ? null : number.value(), Types.VARCHAR)
                .param("limit", AT_ONCE)
                .query(HeldRow.class)
                .list();
    }

    /** Operating merchants that rows of a submission wait for although they are there. */
    List<UUID> merchantsAwaitedBy(SubmissionId submission) {
        return jdbc.sql("""
                select m.id from intake_row r
                join merchant_merchant m on m.credit_code = r.waiting_code and m.status = 'OPERATING'
                where r.submission_id = :submission and r.verdict = 'UNMATCHED'
                union
                select m.id from intake_row r
                join merchant_merchant m
                  on m.registration_number = r.waiting_number and m.status = 'OPERATING'
                where r.submission_id = :submission and r.verdict = 'UNMATCHED'""")
                .param("submission", submission.value())
                .query(UUID.class)
                .list();
    }

    /** Whether the row's class is only suggested, and nobody has said that it is so (ADR 0006). */
    boolean isUndecided(SubmissionId submission, StagedRow row) {
        return jdbc.sql("select grade_suggested and grade_confirmed_by is null from intake_verdict"
                        + " where submission_id = ? and ordinal = ?")
                .params(submission.value(), row.ordinal())
                .query(Boolean.class)
                .single();
    }

    /** When what the dossier holds under a key now was handed in. */
    Optional<Instant> handedIn(String item, String key) {
        return jdbc.sql("select coalesce(s.staged_at, f.recorded_at) from dossier_fact f"
                        + " left join intake_submission s on s.id = f.submission_id"
                        + " where f.item = ? and f.key = ? and f.withdrawn_at is null")
                .params(item, key)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
