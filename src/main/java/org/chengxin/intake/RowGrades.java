package org.chengxin.intake;

import java.time.Clock;
import java.util.List;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Moments;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classes that a file left open: a person decides each, one by one or as suggested, and only then can it be committed. */
@Service
class RowGrades {

    private final SubmissionScope scope;
    private final StagedRows rows;
    private final Judge judge;
    private final Catalogue catalogue;
    private final JobRows jobs;
    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    RowGrades(
            SubmissionScope scope,
            StagedRows rows,
            Judge judge,
            Catalogue catalogue,
            JobRows jobs,
            JdbcClient jdbc,
            Acts acts,
            Clock clock) {
        this.scope = scope;
        this.rows = rows;
        this.judge = judge;
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** Sets a row's class by hand. */
    @Transactional
    void decide(SubmissionId id, int ordinal, String grade, Actor actor) {
        Submission submission = open(id, actor);
        CatalogueItem item = catalogue.item(submission.item());
        StagedRow row = rows.find(id, ordinal).orElseThrow(() -> new NotFound("row " + ordinal));
        if (!item.definition().grades().contains(grade) || row.merchant() == null) {
            throw new Rejected("这一行不能改分级，请刷新页面后重试。");
        }
        List<Problem> problems = row.problems().stream()
                .filter(problem ->
                        !String.valueOf(item.definition().gradeField()).equals(problem.field()))
                .toList();
        judge.again(id, item, row.graded(grade, false, problems));
        rows.count(id);
        acts.record(actor, "报送.核定分级", "submission", id, submission.number() + " 第 " + row.number() + " 行：" + grade);
    }

    /** Takes over every class that is still only suggested; each row says from then on that it was, and by whom. */
    @Transactional
    void takeSuggested(SubmissionId id, Actor actor) {
        Submission submission = open(id, actor);
        int taken = jdbc.sql("""
                update intake_verdict v set grade_confirmed_by = :name,
                  problems = coalesce(v.problems, l.problems)
                    || jsonb_build_array(jsonb_build_object('level', 'INFO', 'field', :field::text, 'sentence', :sentence::text))
                from intake_line l
                where v.submission_id = :submission and l.submission_id = v.submission_id and l.ordinal = v.ordinal
                  and v.grade_suggested and v.grade_confirmed_by is null and v.verdict in ('NEW', 'CHANGED', 'UNMATCHED')""")
                .param("name", actor.name())
                .param("field", catalogue.item(submission.item()).definition().gradeField())
                .param("sentence", "分级按系统建议，由 " + actor.name() + " 于 " + Moments.minute(clock.instant()) + " 核定")
                .param("submission", id.value())
                .update();
        if (taken > 0) {
            rows.count(id);
            acts.record(actor, "报送.按建议核定", "submission", id, submission.number() + "：" + taken + " 行分级按系统建议核定");
        }
    }

    private Submission open(SubmissionId id, Actor actor) {
        Submission submission = scope.hold(id, actor);
        submission.requireStaged();
        jobs.requireIdle(id);
        return submission;
    }
}
