package org.chengxin.plate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;

/** One report that plate and shop do not match, as the desk sees it. */
record MismatchLine(
        UUID id,
        String serial,
        UUID merchant,
        String shop,
        String address,
        MismatchKind kind,
        String words,
        Instant sentAt,
        List<UUID> photos,
        @Nullable MismatchOutcome outcome,
        @Nullable String outcomeWords,
        @Nullable String note,
        @Nullable String closedBy) {

    public String minute() {
        return Moments.minute(sentAt);
    }

    static MismatchLine of(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new MismatchLine(
                row.getObject("id", UUID.class),
                row.getString("serial"),
                row.getObject("merchant_id", UUID.class),
                row.getString("shop"),
                row.getString("address"),
                MismatchKind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getTimestamp("sent_at").toInstant(),
                row.getArray("photos") == null
                        ? List.of()
                        : Stream.of((UUID[]) row.getArray("photos").getArray()).toList(),
                outcome == null ? null : MismatchOutcome.valueOf(outcome),
                row.getString("outcome_words"),
                row.getString("note"),
                row.getString("closed_by_name"));
    }
}
