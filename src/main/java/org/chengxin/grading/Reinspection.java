package org.chengxin.grading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chengxin.dossier.Fact;
import org.jspecify.annotations.Nullable;

/** The passed inspection that leads out of black, and out of the yellow after it (复查合格). */
final class Reinspection {

    private Reinspection() {}

    /**
     * The day of the latest inspection after {@code since}, if all that was looked at on it was in order or has been put right:
     * one area passed does not make up for another that failed on the same visit.
     *
     * @return null if there was none, or it did not pass
     */
    static @Nullable LocalDate passedAfter(LocalDate since, List<Fact> facts) {
        List<Fact> later = facts.stream()
                .filter(fact ->
                        fact.item().equals("inspection") && fact.validFrom().isAfter(since))
                .toList();
        LocalDate last = later.stream()
                .map(Fact::validFrom)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (last == null) {
            return null;
        }
        List<Fact> visit =
                later.stream().filter(fact -> fact.validFrom().equals(last)).toList();
        boolean inOrder = visit.stream().anyMatch(Reinspection::passed)
                && visit.stream().allMatch(fact -> passed(fact) || isPutRight(fact));
        return inOrder ? last : null;
    }

    private static boolean passed(Fact fact) {
        return "合格".equals(fact.value("result"));
    }

    private static boolean isPutRight(Fact fact) {
        String day = fact.value("rectified_on");
        return day != null && !day.isBlank();
    }
}
