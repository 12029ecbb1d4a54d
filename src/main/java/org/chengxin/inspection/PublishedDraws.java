package org.chengxin.inspection;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Moments;
import org.chengxin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announced draws for anyone to read and repeat. Seed and result show themselves when the plan is over, lest shops know before. */
@Service
public class PublishedDraws {

    private static final String SELECT = """
            select p.id, p.number, p.slug, p.title, p.method, p.from_day, p.to_day, p.complaint_led, p.announced_at,
                   p.state, p.end_reason, d.seed_hash, d.candidates_hash, d.drawn_at,
                   case when d.drawn_at is not null and p.state in ('ENDED', 'CANCELLED') then d.seed end as seed
            from inspection_plan p join inspection_draw d on d.plan_id = p.id
            """;

    private final JdbcClient jdbc;
    private final CandidateRows rows;
    private final DrawPages pages;

    PublishedDraws(JdbcClient jdbc, CandidateRows rows, DrawPages pages) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.pages = pages;
    }

    /** A draw in the list of draws. */
    public record Line(
            String number,
            String slug,
            String title,
            LocalDate announcedOn,
            @Nullable LocalDate drawnOn,
            String state) {}

    /** The latest first, two hundred at most. */
    @Transactional(readOnly = true)
    public List<Line> latest() {
        return jdbc.sql(SELECT + "order by p.announced_at desc limit 200")
                .query((row, n) -> {
                    Timestamp drawn = row.getTimestamp("drawn_at");
                    return new Line(
                            row.getString("number"),
                            row.getString("slug"),
                            row.getString("title"),
                            Moments.day(row.getTimestamp("announced_at").toInstant()),
                            drawn == null ? null : Moments.day(drawn.toInstant()),
                            PlanState.valueOf(row.getString("state")).label());
                })
                .list();
    }

    /** @throws NotFound if no draw was announced under that number */
    @Transactional(readOnly = true)
    public DrawView find(String slug) {
        return jdbc.sql(SELECT + "where p.slug = ?")
                .param(slug)
                .query((row, n) -> pages.of(row))
                .optional()
                .orElseThrow(() -> new NotFound("draw " + slug));
    }

    /** The published list, byte for byte. */
    @Transactional(readOnly = true)
    public byte[] file(String slug) {
        PlanId plan = jdbc.sql(SELECT + "where p.slug = ?")
                .param(slug)
                .query((row, n) -> new PlanId(row.getObject("id", UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound("draw " + slug));
        return CandidateFile.of(rows.candidates(plan), rows.strata(plan));
    }
}
