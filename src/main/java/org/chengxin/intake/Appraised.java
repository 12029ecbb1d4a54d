package org.chengxin.intake;

import java.util.List;
import java.util.UUID;
import org.chengxin.dossier.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A row with all that can be said of it without the database: what is left is its merchant, its twins and what the dossier
 * holds already.
 *
 * @param creditCode code to match the merchant by; null also where the code was refused
 * @param draft what its fact will carry; null if the row is refused
 * @param fact id that its fact will have
 */
record Appraised(
        Judge.Candidate candidate,
        @Nullable String grade,
        boolean gradeSuggested,
        @Nullable String authority,
        @Nullable String creditCode,
        @Nullable String registrationNumber,
        String title,
        List<Problem> problems,
        @Nullable Draft draft,
        UUID fact) {

    boolean isFatal() {
        return problems.stream().anyMatch(Problem::isFatal);
    }

    boolean isWarned() {
        return problems.stream().anyMatch(Problem::isWarning);
    }
}
