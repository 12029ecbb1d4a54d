package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Facts as lists, the latest recorded first, a keyset page at a time, within the scope of who asks. */
@Component
class FactList {

    static final int PAGE = 50;
    private static final int BATCH = 1_000;

    /**
     * The latest of each pair of reporter and item, of which there are a few hundred at most; the index is walked from one pair
     * to the next. A second index in order of item alone would cost every import more than this costs a page.
     */
    private static final String LANES = """
            with recursive lane as (
              (select reporter, item from dossier_fact order by reporter, item limit 1)
              union all
              select next.reporter, next.item from lane cross join lateral (
                select f.reporter, f.item from dossier_fact f where (f.reporter, f.item) > (lane.reporter, lane.item)
                order by f.reporter, f.item limit 1) next
            )
            select latest.id from lane cross join lateral (
              select id from dossier_fact where reporter = lane.reporter and dossier_fact.item = lane.item and %s) latest
            where coalesce(lane.reporter = :scope, true)""";

    private final FactRows rows;
    private final Clock clock;

    FactList(FactRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One page; {@code next} is where the next page starts, or null on the last. */
    record Page(List<Fact> facts, @Nullable UUID next) {}

    @Transactional(readOnly = true)
    Page page(FactCriteria criteria, Actor actor, @Nullable UUID before) {
        return page(criteria, actor, before, PAGE);
    }

    /** Hands over all facts, a batch at a time. */
    void each(FactCriteria criteria, Actor actor, Consumer<List<Fact>> batch) {
        UUID before = null;
        do {
            Page page = page(criteria, actor, before, BATCH);
            batch.accept(page.facts());
            before = page.next();
        } while (before != null);
    }

    private Page page(FactCriteria criteria, Actor actor, @Nullable UUID before, int size) {
        String scope = criteria.scopeOf(actor);
        Map<String, Object> parameters = criteria.parameters(LocalDate.now(clock));
        parameters.put("scope", scope);
        parameters.put("before", before);
        String matching = criteria.condition() + (before == null ? "" : " and id < :before");
        String latest = " order by id desc limit " + (size + 1);
        List<Fact> found = new ArrayList<>();
        if (scope == null && criteria.item() == null) {
            found.addAll(rows.where(matching + latest, parameters));
        } else {
            found.addAll(rows.where("id in (" + LANES.formatted(matching + latest) + ")" + latest, parameters));
        }
        if (scope != null) {
            found.addAll(
                    rows.where("authority = :scope and authority <> reporter and " + matching + latest, parameters));
            found.sort(Comparator.comparing((Fact fact) -> fact.id().value().toString())
                    .reversed());
        }
        boolean more = found.size() > size;
        List<Fact> shown = List.copyOf(more ? found.subList(0, size) : found);
        return new Page(shown, more ? shown.get(size - 1).id().value() : null);
    }
}
