package org.chengxin.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Departments;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Draft;
import org.chengxin.dossier.Reportings;
import org.chengxin.dossier.Statements;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;

/**
 * Judges rows: whose statement each is, which merchant it is about, whether the file says it twice, and how it stands to what
 * the dossier knows. Files, forms and machines are judged here and nowhere else.
 */
@Component
class Judge {

    private final Departments departments;
    private final Readings readings;
    private final StagedRows rows;
    private final Statements statements;
    private final Reportings reportings;

    Judge(Departments departments, Readings readings, StagedRows rows, Statements statements, Reportings reportings) {
        this.departments = departments;
        this.readings = readings;
        this.rows = rows;
        this.statements = statements;
        this.reportings = reportings;
    }

    /** A row as read, not yet judged. */
    record Candidate(int ordinal, String sheet, int number, List<String> raw, Reading reading) {}

    /** What says of a row all that needs no database. */
    Appraiser appraiser(CatalogueItem item, Actor actor) {
        return new Appraiser(item, new Authorities(item, actor, departments));
    }

    /** Takes in a few rows under a submission that need not be there yet, and judges them. */
    List<StagedRow> judge(SubmissionId submission, CatalogueItem item, List<Candidate> candidates, Actor actor) {
        Appraiser appraiser = appraiser(item, actor);
        try (WrittenCells cells = new WrittenCells()) {
            readings.fill(
                    submission,
                    taker -> candidates.forEach(candidate -> taker.accept(appraiser.appraise(candidate))),
                    cells);
            readings.settle(submission, item, cells);
            return rows.judged(submission);
        }
    }

    /**
     * Judges a kept row once more, after a person has set its class or its merchant, and keeps the new verdict.
     *
     * @return the row with its new verdict
     */
    StagedRow again(SubmissionId submission, CatalogueItem item, StagedRow row) {
        if (row.merchant() == null || row.authority() == null) {
            throw new IllegalArgumentException("row " + row.number() + " has no merchant");
        }
        Draft draft = Draft.of(item, row.authority(), row.grade(), row.data())
                .orElseThrow(() -> new Rejected("第 " + row.number() + " 行缺少日期，无法记入档案。"));
        Optional<Statements.Live> live = statements.live(item.code(), row.merchant(), draft.keyTail());
        Verdict verdict = live.map(
                        known -> known.contentHash().equals(draft.contentHash()) ? Verdict.SAME : Verdict.CHANGED)
                .orElse(Verdict.NEW);
        if (verdict == Verdict.CHANGED) {
            UUID held = live.orElseThrow().id();
            Optional.ofNullable(reportings.held(item.code(), List.of(held)).get(held))
                    .ifPresent(reason -> {
                        throw new Rejected(reason);
                    });
        }
        StagedRow judged = row.judged(verdict, row.problems());
        rows.update(submission, judged, draft, live.map(Statements.Live::id).orElse(null));
        return judged;
    }
}
