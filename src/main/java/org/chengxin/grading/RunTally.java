package org.chengxin.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.dossier.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Numbers of merchants in a run, added up lot by lot, so that a page of a million merchants costs what one of a thousand
 * does. Points are kept as they are, so mean and quartiles are exact.
 */
@Repository
class RunTally {

    private static final BigDecimal BAND = BigDecimal.valueOf(5);
    private static final JsonMapper ROWS = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    RunTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is counted. */
    enum Kind {
        /** Merchants by grade before and after. */
        MOVE,
        /** Merchants by score, in bands of five points. */
        BAND,
        /** Merchants by points that a department's facts take. */
        DEPARTMENT,
        /** Merchants by points that an inspector's findings take. */
        INSPECTOR
    }

    record Key(Kind kind, String subject, String detail, BigDecimal points) {}

    record Entry(String kind, String subject, String detail, BigDecimal points, long merchants) {}

    /** Counts of one lot. */
    static final class Lot {

        private final Map<Key, Long> counts = new HashMap<>();

        void count(Kind kind, String subject, Object detail, BigDecimal points) {
            counts.merge(new Key(kind, subject, detail.toString(), points.setScale(2)), 1L, Long::sum);
        }

        /** Everything that is counted of one merchant. */
        void merchant(Assessment before, Assessment after, List<Fact> facts) {
            count(Kind.MOVE, before.grade().name(), after.grade(), BigDecimal.ZERO);
            count(Kind.BAND, "", Side.BEFORE, band(before.score()));
            count(Kind.BAND, "", Side.AFTER, band(after.score()));
            Taken.of(before, facts).count(this, Side.BEFORE);
            Taken.of(after, facts).count(this, Side.AFTER);
        }

        private static BigDecimal band(BigDecimal score) {
            return score.divide(BAND, 0, RoundingMode.DOWN).multiply(BAND);
        }
    }

    void add(UUID run, Lot lot) {
        List<Entry> entries = lot.counts.entrySet().stream()
                .map(one -> new Entry(
                        one.getKey().kind().name(),
                        one.getKey().subject(),
                        one.getKey().detail(),
                        one.getKey().points(),
                        Objects.requireNonNull(one.getValue())))
                .toList();
        jdbc.sql("""
                        insert into grading_run_tally as t (run_id, kind, subject, detail, points, merchants)
                        select ?, kind, subject, detail, points, merchants
                        from jsonb_to_recordset(cast(? as jsonb)) as r (kind text, subject text, detail text,
                          points numeric, merchants bigint)
                        on conflict (run_id, kind, subject, detail, points)
                          do update set merchants = t.merchants + excluded.merchants
                        """).params(run, ROWS.writeValueAsString(entries)).update();
    }

    List<Entry> of(UUID run, Kind kind) {
        return jdbc.sql("select kind, subject, detail, points, merchants from grading_run_tally"
                        + " where run_id = ? and kind = ? order by subject, detail, points")
                .params(run, kind.name())
                .query(Entry.class)
                .list();
    }
}
