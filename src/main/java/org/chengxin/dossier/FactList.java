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
        List<Fact> found = new ArrayList<>();
        if (scope == null) {
            found.addAll(some("true", criteria, null, before, size));
        } else {
            found.addAll(some("reporter = :scope", criteria, scope, before, size));
            found.addAll(some("authority = :scope and authority <> reporter", criteria, scope, before, size));
            found.sort(Comparator.comparing((Fact fact) -> fact.id().value().toString())
                    .reversed());
        }
        boolean more = found.size() > size;
        List<Fact> shown = List.copyOf(more ? found.subList(0, size) : found);
        return new Page(shown, more ? shown.get(size - 1).id().value() : null);
    }

    private List<Fact> some(
            String whose, FactCriteria criteria, @Nullable String scope, @Nullable UUID before, int size) {
        Map<String, Object> parameters = criteria.parameters(LocalDate.now(clock));
        if (scope != null) {
            parameters.put("scope", scope);
        }
        if (before != null) {
            parameters.put("before", before);
        }
        return rows.where(
                whose + " and " + criteria.condition() + (before == null ? "" : " and id < :before")
                        + " order by id desc limit " + (size + 1),
                parameters);
    }
}
