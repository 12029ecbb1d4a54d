package org.chengxin.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chengxin.account.Departments;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Facts;
import org.chengxin.shared.Actor;
import org.chengxin.workbook.Cell;
import org.chengxin.workbook.HeaderMatch;
import org.chengxin.workbook.Row;
import org.chengxin.workbook.Workbooks;
import org.springframework.stereotype.Component;

/** Reads a workbook row by row into staged, judged rows; memory holds one batch and the keys seen. */
@Component
class Staging {

    private static final int BATCH = 500;
    private static final Pattern NOTE = Pattern.compile("^(填表|表格|填报)?(说明|须知)[:：]?.*|^(注|备注)[:：].*", Pattern.DOTALL);

    private final Templates templates;
    private final Departments departments;
    private final Subjects subjects;
    private final Facts facts;
    private final StagedRows rows;
    private final Clock clock;

    Staging(
            Templates templates,
            Departments departments,
            Subjects subjects,
            Facts facts,
            StagedRows rows,
            Clock clock) {
        this.templates = templates;
        this.departments = departments;
        this.subjects = subjects;
        this.facts = facts;
        this.rows = rows;
        this.clock = clock;
    }

    Recognised recognise(Path file, String name, Actor actor) {
        return templates.recognise(Workbooks.firstRows(file, name), actor);
    }

    /** Stages every data row of the recognised sheets; blank rows and notes below the table are passed over. */
    int stage(SubmissionId submission, Path file, String name, Recognised recognised, Actor actor) {
        Run run = new Run(submission, recognised, actor);
        Workbooks.read(file, name, run::take);
        run.flush();
        return run.ordinal;
    }

    Judge judge(SubmissionId submission, CatalogueItem item, Actor actor) {
        return new Judge(item, actor, submission, departments, subjects, facts);
    }

    private final class Run {

        private final SubmissionId submission;
        private final Recognised recognised;
        private final Judge judge;
        private final Map<String, RowReader> readers = new HashMap<>();
        private final List<Judge.Candidate> batch = new ArrayList<>(BATCH);
        private int ordinal;

        Run(SubmissionId submission, Recognised recognised, Actor actor) {
            this.submission = submission;
            this.recognised = recognised;
            this.judge = judge(submission, recognised.item(), actor);
            LocalDate today = LocalDate.now(clock);
            recognised
                    .sheets()
                    .forEach((sheet, match) -> readers.put(
                            sheet,
                            new RowReader(
                                    recognised.item(), Set.copyOf(match.codes().values()), today)));
        }

        void take(Row row) {
            HeaderMatch header = recognised.sheets().get(row.sheet());
            if (header == null || row.number() <= header.row() || isNote(row)) {
                return;
            }
            RowReader reader = readers.get(row.sheet());
            if (reader == null) {
                return;
            }
            Map<String, Cell> values = header.values(row);
            batch.add(new Judge.Candidate(
                    ++ordinal, row.sheet(), row.number(), keptTexts(row, header), reader.read(values)));
            if (batch.size() == BATCH) {
                flush();
            }
        }

        /** The cells as written, but for identity numbers, which are never stored (PIPL Art. 6). */
        private List<String> keptTexts(Row row, HeaderMatch header) {
            List<String> texts = new ArrayList<>(row.texts());
            header.codes().forEach((column, code) -> {
                boolean dropped = recognised
                        .item()
                        .field(code)
                        .map(CatalogueField::dropped)
                        .orElse(false);
                if (dropped && column < texts.size()) {
                    texts.set(column, "");
                }
            });
            return texts;
        }

        void flush() {
            if (!batch.isEmpty()) {
                rows.insert(submission, judge.judge(batch));
                batch.clear();
            }
        }

        private static boolean isNote(Row row) {
            List<Cell> filled =
                    row.cells().stream().filter(cell -> !cell.isBlank()).toList();
            return filled.size() == 1 && NOTE.matcher(filled.get(0).text()).matches();
        }
    }
}
