package org.chengxin.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.dossier.Reportings;
import org.chengxin.merchant.MerchantView;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;

/** Takes a row into a dossier some time after its submission was committed, in the name of that submission. */
@Component
class LateMatch {

    /** What the dossier holds under the same key is newer, or kept by another record; the row does not replace it. */
    static final class Overtaken extends Rejected {

        private static final long serialVersionUID = 1L;

        Overtaken(Instant since) {
            this("这条信息在 " + Moments.minute(since) + " 已有更新的内容，这一行是较早报送的，不能再记入。请选择“不再等待”。");
        }

        Overtaken(String sentence) {
            super(sentence);
        }
    }

    private final Facts facts;
    private final Reportings reportings;
    private final HoldingRows rows;
    private final HoldingEnds ends;

    LateMatch(Facts facts, Reportings reportings, HoldingRows rows, HoldingEnds ends) {
        this.facts = facts;
        this.reportings = reportings;
        this.rows = rows;
        this.ends = ends;
    }

    /** @param note what is to be read beside the row from now on */
    void take(Submission submission, StagedRow row, MerchantView merchant, String note, Actor actor) {
        List<Problem> problems = new ArrayList<>(row.problems());
        problems.removeIf(problem ->
                problem.level() == Problem.Level.INFO && problem.sentence().contains("留在待匹配"));
        problems.add(Problem.info(null, note));
        StagedRow matched = row.matchedTo(merchant.id().value(), List.copyOf(problems));
        NewFact statement = matched.statement(submission.item(), submission.department(), submission.id());
        String key = facts.keyOf(statement);
        String decided =
                matched.gradeSuggested() ? facts.liveGrades(List.of(statement)).get(key) : null;
        if (decided != null) {
            // A class once decided by a person is not overturned by a suggestion.
            matched = matched.graded(decided, false, matched.problems());
            statement = matched.statement(submission.item(), submission.department(), submission.id());
        } else if (rows.isUndecided(submission.id(), row)) {
            throw new Overtaken("这一行的分级是系统建议的，还没有人核定，不能生效。请选择“不再等待”，核定分级后重新报送。");
        }
        Optional<Instant> known = rows.handedIn(submission.item(), key);
        if (known.isPresent()
                && known.get().isAfter(submission.stagedAt())
                && facts.standings(List.of(statement)).get(0) == Facts.Standing.CHANGED) {
            throw new Overtaken(known.get());
        }
        Optional<String> refusal = reportings.refusal(statement);
        if (refusal.isPresent()) {
            throw new Overtaken(refusal.get() + "这一行请选择“不再等待”。");
        }
        Facts.Outcome outcome = reportings.report(List.of(statement), actor).get(0);
        Verdict verdict = Verdict.valueOf(outcome.standing().name());
        ends.take(
                submission.id(),
                matched.judged(verdict, matched.problems()),
                outcome.fact().value());
    }
}
