package org.chengxin.grading;

import java.util.List;
import java.util.function.Predicate;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What would lift a merchant's grade, for readers outside (issue 4: the shortest list with dates). Costs a search each time. */
@Service
public class PublicWays {

    private final Advice advice;
    private final Standings standings;
    private final Facts facts;
    private final Merchants merchants;

    PublicWays(Advice advice, Standings standings, Facts facts, Merchants merchants) {
        this.advice = advice;
        this.standings = standings;
        this.facts = facts;
        this.merchants = merchants;
    }

    /**
     * One way.
     *
     * @param waiting whether nothing need be done
     * @param since the day, in words
     * @param until how long it lasts, in words; empty where nothing is in sight to end it
     */
    public record Line(boolean waiting, List<String> steps, String since, Grade grade, String until) {}

    /** @param notes what else stands between these and the grade in force */
    public record View(List<Line> lines, List<String> notes) {}

    /** @param shown which facts the readers may be told of; of others only the general words are given */
    @Transactional(readOnly = true)
    public View of(MerchantId merchant, Predicate<FactId> shown) {
        @Nullable Standing standing = standings.currentOf(List.of(merchant)).get(merchant);
        Advice.View view =
                advice.of(facts.liveOf(merchant), merchants.find(merchant).openedOn(), standing, shown);
        return new View(
                view.lines().stream()
                        .map(line -> new Line(line.waiting(), line.steps(), line.since(), line.grade(), line.until()))
                        .toList(),
                view.notes());
    }
}
