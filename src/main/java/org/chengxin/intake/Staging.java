package org.chengxin.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.chengxin.workbook.HeaderMatch;
import org.chengxin.workbook.Row;
import org.chengxin.workbook.Workbooks;
import org.springframework.stereotype.Component;

/** Streams a workbook row by row into judged rows; memory holds one row, whatever the length of the file. */
@Component
class Staging {

    private final Templates templates;
    private final Judge judge;
    private final Readings readings;
    private final StagedRows rows;
    private final Clock clock;

    Staging(Templates templates, Judge judge, Readings readings, StagedRows rows, Clock clock) {
        this.templates = templates;
        this.judge = judge;
        this.readings = readings;
        this.rows = rows;
        this.clock = clock;
    }

    Recognised recognise(Path file, String name, Actor actor) {
        return templates.recognise(Workbooks.firstRows(file, name), actor).with(Workbooks.notices(file, name));
    }

    /**
     * Stages every data row of the recognised sheets; blank rows and notes below the table are passed over.
     *
     * @return how many rows got which verdict
     */
    Tally stage(
            SubmissionId submission, Path file, String name, Recognised recognised, Actor actor, Progress progress) {
        progress.phase("读取文件");
        // Made beforehand: while rows are copied in, the connection answers no question.
        Appraiser appraiser = judge.appraiser(recognised.item(), actor);
        try (WrittenCells cells = new WrittenCells()) {
            rows.deleteAll(submission);
            int count = readings.fill(
                    submission,
                    taker -> {
                        Run run = new Run(recognised, appraiser, taker, progress);
                        Workbooks.readAhead(file, name, run::take);
                    },
                    cells);
            if (count == 0) {
                throw new Rejected("file", "表头认出来了（" + recognised.item().name() + "），但下面没有任何数据行。请填好后重新上传。");
            }
            progress.phase("逐行判定", count);
            readings.settle(submission, recognised.item(), cells);
            return rows.count(submission);
        }
    }

    private final class Run {

        private final Recognised recognised;
        private final Appraiser appraiser;
        private final Consumer<Appraised> taker;
        private final Progress progress;
        private final Map<String, RowReader> readers = new HashMap<>();
        private final Map<String, List<Integer>> dropped = new HashMap<>();
        private int ordinal;

        Run(Recognised recognised, Appraiser appraiser, Consumer<Appraised> taker, Progress progress) {
            this.recognised = recognised;
            this.appraiser = appraiser;
            this.taker = taker;
            this.progress = progress;
            LocalDate today = LocalDate.now(clock);
            recognised.sheets().forEach((sheet, match) -> {
                Set<String> columns = Set.copyOf(match.codes().values());
                readers.put(sheet, new RowReader(recognised.item(), columns, today));
                dropped.put(sheet, dropped(match));
            });
        }

        void take(Row row) {
            HeaderMatch header = recognised.sheets().get(row.sheet());
            if (header == null || row.number() <= header.row() || row.isNote()) {
                return;
            }
            RowReader reader = readers.get(row.sheet());
            if (reader == null) {
                return;
            }
            Reading reading = reader.read(header.values(row));
            taker.accept(appraiser.appraise(
                    new Judge.Candidate(++ordinal, row.sheet(), row.number(), keptTexts(row), reading)));
            progress.step(ordinal);
        }

        /** The cells as written, but for identity numbers, which are never stored (PIPL Art. 6). */
        private List<String> keptTexts(Row row) {
            List<String> texts = row.texts();
            for (int column : dropped.getOrDefault(row.sheet(), List.of())) {
                if (column < texts.size()) {
                    texts.set(column, "");
                }
            }
            return texts;
        }

        private List<Integer> dropped(HeaderMatch header) {
            return header.codes().entrySet().stream()
                    .filter(column -> recognised
                            .item()
                            .field(column.getValue())
                            .map(CatalogueField::dropped)
                            .orElse(false))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
