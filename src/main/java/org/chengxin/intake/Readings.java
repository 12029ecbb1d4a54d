package org.chengxin.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.List;
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
 * Rows as read, on their way to judgement: a temporary table of the running transaction, filled by COPY as the file streams.
 * It leaves nothing behind, whatever happens to the process.
 */
@Repository
class Readings {

    private static final int CHUNK = 1 << 16;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final ReadingLine lines;
    private final SecondLook secondLook;

    Readings(JdbcTemplate jdbc, JdbcClient client, JsonMapper json, SecondLook secondLook) {
        this.jdbc = jdbc;
        this.client = client;
        this.lines = new ReadingLine(json);
        this.secondLook = secondLook;
    }

    /** Hands its rows one by one to a taker. */
    @FunctionalInterface
    interface Source {
        void each(Consumer<Appraised> taker);
    }

    /**
     * Takes in all rows of the source, in place of what was there.
     *
     * @param cells gets the cells of each row
     */
    int fill(Source source, WrittenCells cells) {
        jdbc.execute(Judgement.TABLES);
        Long rows = jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, source, cells));
        // A small sample tells enough to plan by.
        jdbc.execute("set local default_statistics_target = 10");
        jdbc.execute("analyze intake_reading (ordinal, fatal, credit_code, registration_no, key_tail)");
        return rows == null ? 0 : rows.intValue();
    }

    /** Judges what was taken in and keeps it as the rows of the submission. */
    Tally settle(SubmissionId submission, CatalogueItem item, WrittenCells cells, StagedRows rows) {
        // Sorting and hashing the narrow columns of a large file fits into this; only for this transaction.
        jdbc.execute("set local work_mem = '64MB'");
        match(item, cells);
        return rows.keep(submission, Judgement.SELECT, parameters(item));
    }

    /** Judges what was taken in, keeping nothing. */
    List<StagedRow> judged(CatalogueItem item, WrittenCells cells, StagedRows rows) {
        match(item, cells);
        return client.sql(Judgement.SELECT + " order by r.ordinal")
                .params(parameters(item))
                .query(rows::toRow)
                .list();
    }

    private void match(CatalogueItem item, WrittenCells cells) {
        client.sql(Judgement.MATCH).params(parameters(item)).update();
        secondLook.take(item, cells);
    }

    private static Map<String, Object> parameters(CatalogueItem item) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("item", item.code());
        parameters.put("gradeField", String.valueOf(item.definition().gradeField()));
        return parameters;
    }

    private Long copy(Connection connection, Source source, WrittenCells cells) throws SQLException {
        Savepoint before = connection.setSavepoint();
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy intake_reading from stdin");
        try {
            CopyLine line = new CopyLine();
            source.each(row -> {
                cells.add(row.candidate().raw());
                lines.write(row, line);
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
