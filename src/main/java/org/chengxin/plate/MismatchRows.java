package org.chengxin.plate;

import java.util.List;
import java.util.UUID;
import org.chengxin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the desk reads of reports that plate and shop do not match. */
@Component
class MismatchRows {

    static final int SHOWN = 30;
    static final UUID BEGINNING = new UUID(0, 0);

    private static final String LINE =
            "select x.id, p.serial, p.merchant_id, coalesce(m.sign_name, m.name) as shop, m.address, x.kind, x.words,"
                    + " x.sent_at, x.outcome, x.outcome_words, x.note, x.closed_by_name,"
                    + " (select array_agg(f.id order by f.position) from plate_mismatch_photo f where f.mismatch_id = x.id) as photos"
                    + " from plate_mismatch x join plate_plate p on p.id = x.plate_id"
                    + " join merchant_merchant m on m.id = p.merchant_id";

    private final JdbcClient jdbc;

    MismatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plate a report is about. */
    record Target(UUID id, String serial) {}

    Target behind(String token) {
        return jdbc.sql("select id, serial from plate_plate where token = ?")
                .param(token)
                .query(Target.class)
                .optional()
                .orElseThrow(() -> new NotFound("plate"));
    }

    Target called(String serial) {
        return jdbc.sql("select id, serial from plate_plate where serial = ?")
                .param(serial)
                .query(Target.class)
                .optional()
                .orElseThrow(() -> new NotFound("plate " + serial));
    }

    String serialOf(UUID plate) {
        return jdbc.sql("select serial from plate_plate where id = ?")
                .param(plate)
                .query(String.class)
                .single();
    }

    /** Reports of a plate that wait, in the order in which they came. */
    List<MismatchLine> waiting(UUID plate, UUID after, int most) {
        return jdbc.sql(LINE + " where x.plate_id = ? and x.closed_at is null and x.id > ? order by x.id limit ?")
                .params(plate, after, most)
                .query(MismatchLine::of)
                .list();
    }

    /** Reports that were dealt with, the last of them first, from behind the one named. */
    List<MismatchLine> closed(@Nullable UUID after) {
        String page = " order by x.closed_at desc, x.id limit " + (SHOWN + 1);
        return after == null
                ? jdbc.sql(LINE + " where x.closed_at is not null" + page)
                        .query(MismatchLine::of)
                        .list()
                : jdbc.sql(LINE + " cross join (select closed_at, id from plate_mismatch where id = ?) as seen"
                                + " where x.closed_at <= seen.closed_at"
                                + " and (x.closed_at < seen.closed_at or x.id > seen.id)" + page)
                        .param(after)
                        .query(MismatchLine::of)
                        .list();
    }

    String photo(UUID report, UUID photo) {
        return jdbc.sql("select sha256 from plate_mismatch_photo where id = ? and mismatch_id = ?")
                .params(photo, report)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("photo " + photo));
    }

    long open() {
        return jdbc.sql("select count(*) from plate_mismatch where closed_at is null")
                .query(Long.class)
                .single();
    }
}
