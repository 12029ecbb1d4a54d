package org.chengxin.intake;

import java.util.Map;

/**
 * How many rows got which verdict, and what of those to be taken a person has yet to look at.
 *
 * @param warned rows with a warning
 * @param suggested rows whose class the system has suggested and nobody has decided yet
 */
record Tally(Map<Verdict, Integer> counts, int warned, int suggested) {

    public int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    public int added() {
        return of(Verdict.NEW);
    }

    public int changed() {
        return of(Verdict.CHANGED);
    }

    public int rejected() {
        return of(Verdict.REJECTED);
    }

    public int unmatched() {
        return of(Verdict.UNMATCHED);
    }

    public int changes() {
        return of(Verdict.NEW) + of(Verdict.CHANGED);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
