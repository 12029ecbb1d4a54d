package org.chengxin.intake;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of submissions, newest first, a keyset page at a time. */
@Repository
class SubmissionList {

    static final int PAGE = 20;

    private final JdbcClient jdbc;

    SubmissionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list. */
    record Line(
            UUID id,
            String number,
            String item,
            String department,
            @Nullable String fileName,
            String state,
            Instant stagedAt,
            String stagedBy,
            int taken,
            int rejected,
            int unmatched) {

        public String stateLabel() {
            return Submission.State.valueOf(state).label();
        }

        public String stagedMinute() {
            return Moments.minute(stagedAt);
        }
    }

    /** One page; {@code next} is where the next page starts, or null on the last. */
    record Page(List<Line> lines, @Nullable UUID next) {}

    Page page(Actor actor, @Nullable String state, @Nullable UUID before) {
        List<Line> lines = jdbc.sql("""
                select s.id, s.number, i.name as item, s.department, s.file_name, s.state, s.staged_at,
                       s.staged_by_name as staged_by, s.rows_new + s.rows_changed as taken, s.rows_rejected as rejected,
                       s.rows_unmatched as unmatched
                from intake_submission s
                join dossier_catalogue_item i on i.code = s.item
                where (:department::text is null or s.department = :department)
                  and (:state::text is null or s.state = :state)
                  and (:before::uuid is null or s.id < :before)
                order by s.id desc limit :limit""")
                .param("department", actor.has(Role.OFFICER) ? null : actor.department(), Types.VARCHAR)
                .param("state", state, Types.VARCHAR)
                .param("before", before, Types.OTHER)
                .param("limit", PAGE + 1)
                .query(Line.class)
                .list();
        boolean more = lines.size() > PAGE;
        List<Line> shown = more ? lines.subList(0, PAGE) : lines;
        return new Page(shown, more ? shown.get(PAGE - 1).id() : null);
    }
}
