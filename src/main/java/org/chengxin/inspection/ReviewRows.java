package org.chengxin.inspection;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of denials: corrections that were given up, and second inspectors who were replaced after one. */
@Repository
class ReviewRows {

    /** The latest revision is a correction that was denied, and nobody has given it up; over {@code inspection_visit v}. */
    static final String NOT_DROPPED = """
            not exists (select from inspection_review w where w.visit_id = v.id and w.revision = v.revision
                        and w.kind = 'DROPPED')""";

    /** Somebody denied a revision and is not named any more, and nobody outside has looked at it; over {@code inspection_visit v}. */
    static final String REPLACED = """
            v.id in (select visit_id from inspection_confirmation where not agreed)
            and exists (select from inspection_confirmation d where d.visit_id = v.id and not d.agreed
                    and not exists (select from inspection_visit_officer k
                                    where k.visit_id = v.id and k.revision = v.revision and k.staff_id = d.staff_id)
                    and not exists (select from inspection_review w where w.visit_id = v.id and w.kind = 'SEEN'
                                    and w.revision > d.revision
                                    and not exists (select from inspection_visit_officer k where k.visit_id = v.id
                                                    and k.revision = w.revision and k.staff_id = d.staff_id)))""";

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the latest revision's denial is neither followed by another text nor given up. */
    boolean isPending(UUID visit) {
        return holds(visit, NOT_DROPPED);
    }

    /** Whether the second inspector was replaced after a denial, and nobody has looked at it since. */
    boolean isReplaced(UUID visit) {
        return holds(visit, "v.withdrawn_at is null and " + REPLACED);
    }

    private boolean holds(UUID visit, String condition) {
        return jdbc.sql("select exists (select from inspection_visit v where v.id = ? and " + condition + ")")
                .param(visit)
                .query(Boolean.class)
                .single();
    }

    void write(FiledVisit filed, String kind, Instant at, Actor actor) {
        jdbc.sql("insert into inspection_review (visit_id, revision, kind, staff_id, staff_name, reviewed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(filed.id(), filed.revision(), kind, actor.id(), actor.name(), Timestamp.from(at))
                .update();
    }

    /** What was said of each revision, in words, the oldest first. */
    Map<Integer, List<String>> of(UUID visit) {
        Map<Integer, List<String>> said = new HashMap<>();
        jdbc.sql("""
                        select revision, staff_name, decided_at as at,
                               case when agreed then '确认' else '不予确认：' || reason end as words
                        from inspection_confirmation where visit_id = :visit
                        union all
                        select revision, staff_name, reviewed_at,
                               case kind when 'DROPPED' then '了结，这一版不再往下办' else '核看了换人的情况' end
                        from inspection_review where visit_id = :visit
                        order by at""").param("visit", visit).query((ResultSet row) -> {
            String moment = Moments.minute(row.getTimestamp("at").toInstant());
            said.computeIfAbsent(row.getInt("revision"), number -> new ArrayList<>())
                    .add(row.getString("staff_name") + " 于 " + moment + " " + row.getString("words"));
        });
        return said;
    }
}
