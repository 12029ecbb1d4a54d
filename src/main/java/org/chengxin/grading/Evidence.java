package org.chengxin.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.dossier.Fact;
import org.chengxin.grading.Criterion.Selection;
import org.chengxin.grading.ScoringModel.Count;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * Adds the facts that would satisfy a criterion, made from the criterion's own conditions: as many as it asks for, in place
 * of the latest ones that fail it.
 *
 * @param name tells these facts from those of other criteria
 * @param earliest no fact is made up for a day before
 */
record Evidence(MerchantId merchant, String name, Criterion of, Count count, LocalDate earliest)
        implements Remedy.Deed {

    private static final int MOST = 8;

    @Override
    public List<Fact> done(List<Fact> facts, LocalDate day) {
        List<Fact> all = facts;
        for (int made = 0; made <= MOST; made++) {
            Selection found = of.select(newestFirst(all, day), day);
            if (count == Count.ANY ? found.any() : found.all()) {
                return all;
            }
            Latest latest = of.latest();
            boolean onDaysOfTheirOwn = latest != null && latest.days() != null;
            LocalDate when = onDaysOfTheirOwn ? day.minusDays(made) : day;
            if (when.isBefore(earliest)) {
                return facts;
            }
            List<Fact> more = new ArrayList<>(all);
            more.add(another(found, when, made));
            all = more;
        }
        return facts;
    }

    private List<Fact> newestFirst(List<Fact> facts, LocalDate day) {
        return facts.stream()
                .filter(fact -> fact.isInUse()
                        && fact.item().equals(of.item())
                        && !fact.validFrom().isAfter(day))
                .sorted(Assessor.NEWEST_FIRST)
                .toList();
    }

    private Fact another(Selection found, LocalDate day, int number) {
        Hypothetical one = new Hypothetical();
        String per = of.latest() == null ? null : of.latest().per();
        if (per != null) {
            one.state(per, group(per, found));
        }
        Stream.concat(of.when().stream(), of.must().stream()).forEach(condition -> meet(one, condition, day));
        return one.on(day, merchant, of.item(), name + "#" + number);
    }

    /** A group whose latest fact fails, or else one of those asked for that is not there. */
    private @Nullable String group(String per, Selection found) {
        for (Fact fact : found.seen()) {
            if (!found.hits().contains(fact)) {
                return FactText.of(fact, per);
            }
        }
        List<@Nullable String> there = new ArrayList<>();
        found.seen().forEach(fact -> there.add(FactText.of(fact, per)));
        return of.when().stream()
                .filter(condition -> per.equals(condition.field()))
                .flatMap(condition -> condition.values().stream())
                .filter(value -> !there.contains(value))
                .findFirst()
                .orElse(null);
    }

    private static void meet(Hypothetical one, Condition condition, LocalDate day) {
        if (!condition.anyOf().isEmpty()) {
            meet(one, condition.anyOf().get(0), day);
            return;
        }
        String field = Objects.requireNonNull(condition.field());
        switch (Objects.requireNonNull(condition.test())) {
            case EQ, CONTAINS, GTE, LTE -> one.state(field, condition.value());
            case IN -> {
                if (!one.states(field)) {
                    one.state(field, condition.values().get(0));
                }
            }
            case PRESENT -> one.state(field, "有");
            case REACHED, WITHIN_MONTHS -> one.state(field, day.toString());
            case PAST -> one.state(field, day.minusDays(1).toString());
            case ABSENT, NOT_PAST, NOT_REACHED -> {
                // what is not stated meets these
            }
        }
    }
}
