package org.chengxin.grading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.dossier.FactId;
import org.chengxin.shared.CopyLine;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes assessments with their lines by COPY: a row for the assessment and one for its ledger. */
@Component
class AssessmentCopy {

    private static final String LEDGERS =
            "copy grading_ledger (assessment_id, dimensions, rules, kinds, points, full_points, percents, valid_from,"
                    + " valid_to, fact_ends, facts, sentences, public_safe, public_words, checks_met, check_ends,"
                    + " check_facts) from stdin";
    private static final String ASSESSMENTS =
            "copy grading_assessment (id, merchant_id, model_code, model_version, as_of, assessed_at, cause, score, grade,"
                    + " because, next_change, inputs_hash, rules, is_current) from stdin";

    private final JdbcTemplate jdbc;

    AssessmentCopy(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Ledgers go first: the assessments are held to the sum of their lines as they arrive. */
    void write(List<Snapshot> snapshots) {
        CopyLine ledgers = new CopyLine();
        CopyLine assessments = new CopyLine();
        for (Snapshot snapshot : snapshots) {
            ledger(ledgers, snapshot);
            assessment(assessments, snapshot);
        }
        copy(LEDGERS, ledgers);
        copy(ASSESSMENTS, assessments);
    }

    private static void ledger(CopyLine row, Snapshot snapshot) {
        Assessment one = snapshot.assessment();
        List<LedgerLine> lines = one.lines();
        List<Check> checks = Stream.of(one.gates(), one.ceilings(), one.vetoes())
                .flatMap(List::stream)
                .toList();
        row.add(snapshot.id())
                .array(lines, LedgerLine::dimension)
                .array(lines, LedgerLine::rule)
                .array(lines, LedgerLine::kind)
                .array(lines, line -> line.points().unscaledValue())
                .array(lines, line -> line.fullPoints().unscaledValue())
                .array(lines, LedgerLine::percent)
                .array(lines, LedgerLine::from)
                .array(lines, LedgerLine::to);
        facts(row, lines.stream().map(LedgerLine::facts).toList());
        row.array(lines, LedgerLine::sentence)
                .array(lines, LedgerLine::publicSafe)
                .array(lines, LedgerLine::publicWords)
                .array(checks, Check::met);
        facts(row, checks.stream().map(Check::facts).toList());
        row.end();
    }

    /** For each the place of its last fact, then all facts. */
    private static void facts(CopyLine row, Collection<List<FactId>> each) {
        List<Integer> places = new ArrayList<>(each.size());
        List<UUID> all = new ArrayList<>();
        for (List<FactId> facts : each) {
            for (FactId fact : facts) {
                all.add(fact.value());
            }
            places.add(all.size());
        }
        row.array(places, place -> place).array(all, id -> id);
    }

    private static void assessment(CopyLine row, Snapshot snapshot) {
        Assessment one = snapshot.assessment();
        row.add(snapshot.id())
                .add(snapshot.merchant())
                .add(one.model())
                .add(one.modelVersion())
                .add(one.asOf())
                .add(snapshot.assessedAt())
                .add(snapshot.cause())
                .add(one.score())
                .add(one.grade())
                .add(one.because())
                .add(one.nextChange())
                .add(one.inputsHash())
                .array(rules(one), rule -> rule)
                .add(true)
                .end();
    }

    /** What the model's own table adds is no rule that a new version could change for this merchant alone. */
    private static List<String> rules(Assessment assessment) {
        return assessment.lines().stream()
                .map(LedgerLine::rule)
                .filter(rule -> !ScoringModel.tableRules().contains(rule))
                .distinct()
                .toList();
    }

    private void copy(String table, CopyLine rows) {
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, table, rows));
    }

    private static long copy(Connection connection, String table, CopyLine rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table);
        try {
            rows.sendTo(copy);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
