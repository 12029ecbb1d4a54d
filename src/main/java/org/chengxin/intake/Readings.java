package org.chengxin.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Map;
import java.util.function.Consumer;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.shared.CopyLine;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as read, on their way to judgement: filled by COPY into {@code intake_line} as the file streams, in the running
 * transaction, and judged when all are there.
 */
@Repository
class Readings {

    private static final int CHUNK = 1 << 16;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final ReadingLine lines;
    private final SecondLook secondLook;
    private final RestatedRows restatedRows;

    Readings(JdbcTemplate jdbc, JdbcClient client, JsonMapper json, SecondLook secondLook, RestatedRows restatedRows) {
        this.jdbc = jdbc;
        this.client = client;
        this.lines = new ReadingLine(json);
        this.secondLook = secondLook;
        this.restatedRows = restatedRows;
    }

    /** Hands its rows one by one to a taker. */
    @FunctionalInterface
    interface Source {
        void each(Consumer<Appraised> taker);
    }

    /**
     * Takes in all rows of the source.
     *
     * @param cells gets the cells of each row
     * @return how many rows there are
     */
    int fill(SubmissionId submission, Source source, WrittenCells cells) {
        Long rows = jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, submission, source, cells));
        return rows == null ? 0 : rows.intValue();
    }

    /** Judges what was taken in. */
    void settle(SubmissionId submission, CatalogueItem item, WrittenCells cells) {
        // Sorting and hashing the narrow columns of a large file fits into this; only for this transaction.
        jdbc.execute("set local work_mem = '64MB'");
        jdbc.execute("set local default_statistics_target = 10");
        jdbc.execute(Judgement.TABLES);
        Map<String, Object> parameters = Map.of(
                "submission",
                submission.value(),
                "item",
                item.code(),
                "gradeField",
                String.valueOf(item.definition().gradeField()));
        client.sql(Judgement.READ).params(parameters).update();
        jdbc.execute("analyze intake_reading (ordinal, fatal, credit_code, registration_no, key_tail)");
        client.sql(Judgement.MATCH).params(parameters).update();
        restatedRows.mark(item);
        secondLook.take(submission, item, cells);
        client.sql(Judgement.KEEP).params(parameters).update();
    }

    private Long copy(Connection connection, SubmissionId submission, Source source, WrittenCells cells)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy intake_line (" + ReadingLine.COLUMNS + ") from stdin");
        try {
            CopyLine line = new CopyLine();
            source.each(row -> {
                cells.add(row.candidate().raw());
                lines.write(submission, row, line);
                if (line.length() > CHUNK) {
                    send(line, copy);
                }
            });
            send(line, copy);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
                connection.rollback(before);
            }
        }
    }

    private static void send(CopyLine line, CopyIn copy) {
        try {
            line.sendTo(copy);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
