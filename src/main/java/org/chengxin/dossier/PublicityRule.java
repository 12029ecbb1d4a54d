package org.chengxin.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long facts of one class decided in one span of time are shown to the public.
 *
 * @param grade class the rule is for; null for all
 * @param from first decision date it applies to; null without start
 * @param to last decision date it applies to; null without end
 * @param shown whether such facts are shown at all
 * @param minMonths shortest publicity from the date of decision; 0 for none
 * @param maxMonths longest publicity from the date of decision; 0 without end
 * @param basis the rule it rests on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublicityRule(
        @Nullable String grade,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean shown,
        int minMonths,
        int maxMonths,
        String basis) {

    boolean appliesTo(@Nullable String factGrade, LocalDate decided) {
        return (grade == null || grade.equals(factGrade))
                && (from == null || !decided.isBefore(from))
                && (to == null || !decided.isAfter(to));
    }

    /** Last day of publicity: what the authority stated, held between the shortest and the longest the rule allows. */
    @Nullable
    LocalDate until(LocalDate decided, @Nullable LocalDate stated) {
        LocalDate shortest = decided.plusMonths(minMonths);
        if (maxMonths == 0) {
            return stated == null || !stated.isBefore(shortest) ? stated : shortest;
        }
        LocalDate longest = decided.plusMonths(maxMonths);
        if (stated == null || stated.isAfter(longest)) {
            return longest;
        }
        return stated.isBefore(shortest) ? shortest : stated;
    }
}
