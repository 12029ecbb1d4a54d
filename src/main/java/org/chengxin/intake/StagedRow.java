package org.chengxin.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * One row of a submission with what was read from it and what was judged of it.
 *
 * @param ordinal place in the submission, from 1
 * @param sheet sheet it stands on
 * @param number row number as Excel shows it
 * @param raw the cells' texts, in column order
 * @param data normalised values by field
 * @param grade class; suggested by the system if {@code gradeSuggested}
 * @param authority code of the authority's department, once known
 * @param merchant the merchant it is about, once matched
 */
record StagedRow(
        int ordinal,
        String sheet,
        int number,
        List<String> raw,
        Map<String, String> data,
        @Nullable String grade,
        boolean gradeSuggested,
        @Nullable String authority,
        @Nullable UUID merchant,
        String title,
        Verdict verdict,
        List<Problem> problems,
        @Nullable UUID fact) {

    boolean isWarned() {
        return problems.stream().anyMatch(Problem::isWarning);
    }

    StagedRow judged(Verdict newVerdict, List<Problem> newProblems) {
        return with(merchant, grade, gradeSuggested, newVerdict, newProblems);
    }

    /** Judged without a merchant: a row that will bring no fact of its own. */
    StagedRow unlinked(Verdict newVerdict, List<Problem> newProblems) {
        return with(null, grade, gradeSuggested, newVerdict, newProblems);
    }

    StagedRow graded(@Nullable String newGrade, boolean suggested, List<Problem> newProblems) {
        return with(merchant, newGrade, suggested, verdict, newProblems);
    }

    /** The row as a person has matched it by hand. */
    StagedRow matchedTo(UUID newMerchant, List<Problem> newProblems) {
        return with(newMerchant, grade, gradeSuggested, verdict, newProblems);
    }

    private StagedRow with(
            @Nullable UUID newMerchant,
            @Nullable String newGrade,
            boolean suggested,
            Verdict newVerdict,
            List<Problem> newProblems) {
        return new StagedRow(
                ordinal,
                sheet,
                number,
                raw,
                data,
                newGrade,
                suggested,
                authority,
                newMerchant,
                title,
                newVerdict,
                newProblems,
                fact);
    }

    /** The statement this row makes, once it is matched. */
    NewFact statement(String item, String reporter, SubmissionId submission) {
        if (merchant == null || authority == null) {
            throw new IllegalStateException("row " + number + " is not matched");
        }
        return new NewFact(
                new MerchantId(merchant), item, grade, authority, reporter, data, submission.value(), number);
    }
}
