package org.chengxin.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.workbook.Cell;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single statements from web forms: judged exactly like a row of a file, and committed at once. */
@Service
class Records {

    private final SubmissionRepository submissions;
    private final StagedRows rows;
    private final Judge judge;
    private final Taking taking;
    private final Acts acts;
    private final Clock clock;

    Records(SubmissionRepository submissions, StagedRows rows, Judge judge, Taking taking, Acts acts, Clock clock) {
        this.submissions = submissions;
        this.rows = rows;
        this.judge = judge;
        this.taking = taking;
        this.acts = acts;
        this.clock = clock;
    }

    /** What came of a form: taken, or the problems to be shown beside its fields. */
    record Outcome(SubmissionId submission, List<Problem> problems) {

        boolean isTaken() {
            return problems.isEmpty();
        }
    }

    /** @param warningsRead whether the person has confirmed what was questioned */
    @Transactional
    public Outcome enter(CatalogueItem item, Map<String, String> values, boolean warningsRead, Actor actor) {
        if (!item.acceptsFrom(actor)) {
            throw new NotFound("catalogue item " + item.code());
        }
        SubmissionId id = SubmissionId.next();
        StagedRow row = judged(id, item, values, actor);
        List<Problem> open = Stream.of(row.problems().stream(), verdictProblem(row), undecided(row, item))
                .flatMap(problems -> problems)
                .filter(problem -> problem.isFatal() || (problem.isWarning() && !warningsRead))
                .toList();
        if (!open.isEmpty()) {
            rows.deleteAll(id);
            return new Outcome(id, open);
        }
        Submission submission = submissions.save(taking.start(id, item, Submission.Channel.FORM, actor));
        submission.commit(actor, clock.instant());
        submissions.flush();
        rows.count(id);
        taking.take(submission, List.of(row), actor);
        acts.record(actor, "报送.单条登记", "submission", id, submission.number() + " " + item.name() + " " + row.title());
        return new Outcome(id, List.of());
    }

    private StagedRow judged(SubmissionId id, CatalogueItem item, Map<String, String> values, Actor actor) {
        Map<String, Cell> cells = new HashMap<>();
        item.fields().forEach(field -> cells.put(field.code(), Cell.text(values.getOrDefault(field.code(), ""))));
        Reading reading = new RowReader(
                        item,
                        item.fields().stream().map(CatalogueField::code).collect(Collectors.toSet()),
                        LocalDate.now(clock))
                .read(cells);
        return judge.judge(id, item, List.of(new Judge.Candidate(1, "表单", 1, List.of(), reading)), actor)
                .get(0);
    }

    /** On a form somebody is there to choose: what the system would suggest is told, not taken (ADR 0006). */
    private static Stream<Problem> undecided(StagedRow row, CatalogueItem item) {
        return row.gradeSuggested()
                ? Stream.of(
                        Problem.fatal(item.definition().gradeField(), "请选择，由作出处罚的机关认定。系统建议“" + row.grade() + "”，只供参考"))
                : Stream.empty();
    }

    private static Stream<Problem> verdictProblem(StagedRow row) {
        return switch (row.verdict()) {
            case UNMATCHED -> Stream.of(Problem.fatal("credit_code", "名册中没有这家商户，请核对统一社会信用代码或工商注册号"));
            case SAME -> Stream.of(Problem.fatal(null, "这条信息已经登记过，内容完全相同，不需要再报"));
            default -> Stream.empty();
        };
    }
}
