package org.chengxin.complaint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be published of a merchant's complaints (domain.md §2 Publicity): accepted and closed in the twelve months up to a day, in sums. What was
 * refused, withdrawn, malicious, filed under a false name, secret or private is not in it, and no text or person ever.
 *
 * @param months how many months it covers
 * @param accepted complaints accepted in that time
 * @param closed those of them concluded by that day
 * @param settled those of the closed that ended in a settlement
 * @param categories counts of the closed by what they were about, the most frequent first
 * @param withheld numbers of the complaints of which nothing may be told; whoever counts facts leaves out those that name one, be
 *     they ruled here or reported by the office's own list
 */
public record ComplaintSummary(
        int months, int accepted, int closed, int settled, List<Count> categories, Set<String> withheld) {

    /** How often a complaint was about something. */
    public record Count(Category category, int closed, int settled) {}

    public ComplaintSummary {
        categories = List.copyOf(categories);
        withheld = Set.copyOf(withheld);
    }

    /** Sums of a merchant about whose complaints nothing is withheld. */
    public ComplaintSummary(int months, int accepted, int closed, int settled, List<Count> categories) {
        this(months, accepted, closed, settled, categories, Set.of());
    }

    /** 办结率: closed in a hundred accepted; null where none was accepted. */
    public @Nullable Integer closedPercent() {
        return percent(closed, accepted);
    }

    /** 和解率: settled in a hundred closed; null where none was closed. */
    public @Nullable Integer settledPercent() {
        return percent(settled, closed);
    }

    /** Counts of the closed by how they ended, in the words of the screens. */
    public Map<String, Integer> outcomes() {
        return Map.of(ComplaintState.SETTLED.label(), settled, ComplaintState.TERMINATED.label(), closed - settled);
    }

    private static @Nullable Integer percent(int part, int whole) {
        return whole == 0 ? null : Math.round(100f * part / whole);
    }
}
