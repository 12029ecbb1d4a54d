package org.chengxin.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest submissions of a department that had rows refused, with the first reasons. */
@Repository
class RejectedRows {

    private static final int LOOKED_THROUGH = 20;
    private static final int SHOWN = 5;
    private static final int REASONS = 3;

    private final JdbcClient jdbc;

    RejectedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One submission with refused rows. */
    record Refused(
            UUID id, String number, String item, String stagedAt, boolean file, int rows, List<String> reasons) {}

    private record Line(
            UUID id,
            String number,
            String item,
            Instant stagedAt,
            @Nullable String fileName,
            int rejected,
            int line,
            @Nullable String sentence) {}

    /** Among the department's latest submissions that are not discarded, those with refused rows; one query. */
    List<Refused> latest(String department) {
        List<Line> lines = jdbc.sql("""
                select s.id, s.number, i.name as item, s.staged_at, s.file_name, c.rejected, r.number as line, r.sentence
                from (select * from intake_submission where department = :department and state in ('STAGED', 'COMMITTED')
                      order by id desc limit :looked) s
                join dossier_catalogue_item i on i.code = s.item
                cross join lateral (
                  select count(*)::int as rejected from intake_row
                  where submission_id = s.id and verdict = 'REJECTED') c
                cross join lateral (
                  select number, (select p ->> 'sentence' from jsonb_array_elements(problems) p
                                  where p ->> 'level' <> 'INFO' limit 1) as sentence
                  from intake_row where submission_id = s.id and verdict = 'REJECTED' order by ordinal limit :reasons) r
                order by s.id desc, r.number""")
                .param("department", department)
                .param("looked", LOOKED_THROUGH)
                .param("reasons", REASONS)
                .query(Line.class)
                .list();
        List<Refused> refused = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            reasons.add("第 " + line.line() + " 行：" + line.sentence());
            if (i + 1 == lines.size() || !lines.get(i + 1).id().equals(line.id())) {
                refused.add(new Refused(
                        line.id(),
                        line.number(),
                        line.item(),
                        Moments.minute(line.stagedAt()),
                        line.fileName() != null,
                        line.rejected(),
                        List.copyOf(reasons)));
                reasons.clear();
            }
        }
        return refused.size() > SHOWN ? refused.subList(0, SHOWN) : refused;
    }
}
