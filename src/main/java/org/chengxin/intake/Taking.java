package org.chengxin.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.dossier.Reportings;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;

/** What files and forms have in common: a numbered submission, and judged rows taken into the dossiers. */
@Component
class Taking {

    private final SubmissionRepository submissions;
    private final StagedRows rows;
    private final Reportings reportings;
    private final Clock clock;

    Taking(SubmissionRepository submissions, StagedRows rows, Reportings reportings, Clock clock) {
        this.submissions = submissions;
        this.rows = rows;
        this.reportings = reportings;
        this.clock = clock;
    }

    Submission start(SubmissionId id, CatalogueItem item, Submission.Channel channel, Actor actor) {
        String number = "报送〔%d〕%05d号".formatted(LocalDate.now(clock).getYear(), submissions.nextNumber());
        return new Submission(id, number, item.code(), channel, actor, clock.instant());
    }

    /**
     * Records the rows' statements and links each row to its fact.
     *
     * @throws Rejected if a row no longer stands to the dossier as it did when it was judged
     */
    void take(Submission submission, List<StagedRow> batch, Actor actor) {
        List<NewFact> said = batch.stream()
                .map(row -> row.statement(submission.item(), submission.department(), submission.id()))
                .toList();
        List<Facts.Outcome> outcomes = reportings.report(said, actor);
        Map<Integer, UUID> linked = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            StagedRow row = batch.get(i);
            if (!outcomes.get(i).standing().name().equals(row.verdict().name())) {
                throw new Rejected("预览之后，第 " + row.number() + " 行的内容已有别人报送过，本批没有提交。请点“重新预览”，核对最新结果后再提交。");
            }
            linked.put(row.ordinal(), outcomes.get(i).fact().value());
        }
        rows.link(submission.id(), linked);
    }
}
