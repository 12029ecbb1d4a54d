package org.chengxin.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies on the desk: the held ones by age, the reported ones by number of reports, the decided ones newest first. */
@Component
class ReviewDeskRows {

    private static final String LINE =
            "select r.id, coalesce(m.sign_name, m.name) as shop, m.address, r.merchant_id, r.stars, r.text, r.sealed_text,"
                    + " r.state, r.doubts, r.redacted, r.submitted_at, x.label as reason, r.tags,"
                    + " (select count(*) from review_flag f where f.review_id = r.id and f.closed_at is null and f.kind <> 'BURST') as flags,"
                    + " (select array_agg(distinct f.kind) from review_flag f where f.review_id = r.id and f.closed_at is null) as kinds,"
                    + " (select array_agg(t.label order by t.position) from review_tag t where t.code = any(r.tags)) as labels,"
                    + " (select array_agg(p.id order by p.position) from review_photo p where p.review_id = r.id) as photos,"
                    + " (select text from review_reply a where a.review_id = r.id) as reply"
                    + " from review_review r join merchant_merchant m on m.id = r.merchant_id"
                    + " left join review_reason x on x.code = r.reason";

    private final JdbcClient jdbc;
    private final ReviewGuidance guidance;
    private final Seal seal;
    private final Clock clock;

    ReviewDeskRows(JdbcClient jdbc, ReviewGuidance guidance, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.guidance = guidance;
        this.seal = seal;
        this.clock = clock;
    }

    List<ReviewLine> part(ReviewPart part, int most, int after) {
        return jdbc.sql(LINE + " where " + part.where() + " order by " + part.order() + " limit ? offset ?")
                .params(most, after)
                .query(this::line)
                .list();
    }

    ReviewLine find(UUID id) {
        return jdbc.sql(LINE + " where r.id = ?")
                .param(id)
                .query(this::line)
                .optional()
                .orElseThrow(() -> new NotFound("review " + id));
    }

    long held() {
        return jdbc.sql("select count(*) from review_review where state = 'HELD'")
                .query(Long.class)
                .single();
    }

    /** Reviews that so many people reported that they come first, and those that came with a burst. */
    long muchFlagged() {
        int look = guidance.on(LocalDate.now(clock)).flagsToLook();
        return jdbc.sql("select count(*) from (select review_id from review_flag where closed_at is null"
                        + " group by review_id having count(*) >= ? or bool_or(kind = 'BURST')) much")
                .param(look)
                .query(Long.class)
                .single();
    }

    private ReviewLine line(ResultSet row, int number) throws SQLException {
        byte[] sealed = row.getBytes("sealed_text");
        return new ReviewLine(
                row.getObject("id", UUID.class),
                row.getString("shop"),
                row.getString("address"),
                row.getObject("merchant_id", UUID.class),
                row.getInt("stars"),
                sealed == null ? row.getString("text") : seal.open(sealed, ReviewIntake.TEXT),
                ReviewState.valueOf(row.getString("state")),
                texts(row, "doubts").stream()
                        .map(doubt -> Doubt.valueOf(doubt).label())
                        .toList(),
                row.getBoolean("redacted"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("reason"),
                row.getLong("flags"),
                texts(row, "kinds").stream()
                        .map(kind -> ReviewFlags.Kind.valueOf(kind).label())
                        .toList(),
                texts(row, "labels"),
                row.getArray("photos") == null
                        ? List.of()
                        : Stream.of((UUID[]) row.getArray("photos").getArray()).toList(),
                row.getString("reply"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
