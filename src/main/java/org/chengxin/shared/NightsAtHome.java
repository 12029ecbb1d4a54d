package org.chengxin.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the last night did not get done, on officers' first page. */
@Component
class NightsAtHome implements HomeSection {

    private final JdbcClient jdbc;

    NightsAtHome(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One round that failed in part or wholly. */
    record Line(String label, int failed, String sentence, String at) {}

    @Override
    public int order() {
        return 8;
    }

    @Override
    public String title() {
        return "夜间没有办成的";
    }

    @Override
    public String fragment() {
        return "shared/_nights :: section";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        if (!actor.has(Role.OFFICER)) {
            return Optional.empty();
        }
        List<Line> lines = jdbc.sql(
                        "select label, failed, sentence, failed_at from shared_night_failure order by round")
                .query((row, number) -> new Line(
                        row.getString("label"),
                        row.getInt("failed"),
                        row.getString("sentence"),
                        Moments.minute(row.getTimestamp("failed_at").toInstant())))
                .list();
        return lines.isEmpty() ? Optional.empty() : Optional.of(Map.of("lines", lines));
    }
}
