package org.chengxin.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.grading.Criterion.Selection;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The one place where facts become a grade: a pure function of model, facts, opening day and the day asked about (domain
 * §5). Withdrawn facts and facts that are not yet true do not count; the order of the facts does not matter.
 */
final class Assessor {

    /** Newest in the world, then newest known, then by id: an order no two facts share. */
    static final Comparator<Fact> NEWEST_FIRST = (one, other) -> {
        int days = other.validFrom().compareTo(one.validFrom());
        int known = days != 0 ? days : other.recordedAt().compareTo(one.recordedAt());
        return known != 0 ? known : other.id().value().compareTo(one.id().value());
    };

    private final ScoringModel model;
    private final LocalDate asOf;
    private final Horizon horizon;
    private final List<Fact> live;
    private final Map<String, List<Fact>> byItem = new HashMap<>();

    private Assessor(ScoringModel model, Collection<Fact> facts, LocalDate asOf) {
        this.model = model;
        this.asOf = asOf;
        this.horizon = new Horizon(asOf);
        LocalDate lastDay = model.effectiveTo();
        horizon.note(lastDay == null ? null : lastDay.plusDays(1));
        this.live = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            if (fact.isInUse()) {
                live.add(fact);
                horizon.note(fact.validFrom());
            }
        }
        live.sort(NEWEST_FIRST);
        for (Fact fact : live) {
            if (!fact.validFrom().isAfter(asOf)) {
                byItem.computeIfAbsent(fact.item(), item -> new ArrayList<>()).add(fact);
            }
        }
    }

    static Assessment assess(ScoringModel model, Collection<Fact> facts, @Nullable LocalDate openedOn, LocalDate asOf) {
        return new Assessor(model, facts, asOf).assess(openedOn);
    }

    private Assessment assess(@Nullable LocalDate openedOn) {
        List<LedgerLine> lines = ledger();
        BigDecimal score = Ledger.sum(lines);
        List<Check> gates = checks(model.definition().gates());
        List<Check> ceilings = checks(model.definition().ceilings());
        List<Check> vetoes = checks(model.definition().vetoes());
        Verdict verdict = Verdict.of(model, score, gates, ceilings, vetoes, probation(openedOn));
        notePublicity(lines);
        return new Assessment(
                model.code(),
                model.version(),
                asOf,
                score,
                verdict.grade(),
                verdict.because(),
                lines,
                Ledger.byDimension(model, lines),
                gates,
                ceilings,
                vetoes,
                horizon.earliest(),
                InputsHash.of(model.code(), model.version(), openedOn, live));
    }

    private List<LedgerLine> ledger() {
        Ledger ledger = new Ledger(model, asOf);
        for (Rule rule : model.definition().rules()) {
            List<Fact> facts = factsOf(rule.of());
            if (facts.isEmpty()) {
                continue;
            }
            Selection found = rule.of().select(facts, asOf);
            switch (rule.count()) {
                case EACH -> each(ledger, rule, found.hits());
                case ANY -> {
                    if (found.any()) {
                        add(ledger, rule, List.of(lasting(rule.of(), found.hits())));
                    }
                }
                case ALL -> {
                    if (found.all()) {
                        add(ledger, rule, found.hits());
                    }
                }
                case NONE -> throw new IllegalStateException(rule.code());
            }
        }
        return ledger.lines();
    }

    /** One line for each fact, the oldest first. */
    private void each(Ledger ledger, Rule rule, List<Fact> newestFirst) {
        Decay decay = rule.decay();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Fact fact = newestFirst.get(i);
            if (decay != null) {
                LocalDate last = decay.on(fact, asOf).to();
                horizon.note(last == null ? null : last.plusDays(1));
            }
            ledger.deduct(rule, fact, rule.of().turns(fact, asOf));
        }
    }

    private void add(Ledger ledger, Rule rule, List<Fact> facts) {
        LocalDate turns = null;
        for (Fact fact : facts) {
            turns = Horizon.earlier(turns, rule.of().turns(fact, asOf));
        }
        if (rule.kind() == ScoringModel.Kind.AWARD) {
            ledger.award(rule, facts, turns);
        } else {
            ledger.deduct(rule, facts.get(0), turns);
        }
    }

    /** Of several facts that each would do, the one that will do longest; of those the newest. */
    private Fact lasting(Criterion criterion, List<Fact> newestFirst) {
        Fact best = newestFirst.get(0);
        for (Fact fact : newestFirst) {
            LocalDate turns = criterion.turns(fact, asOf);
            LocalDate known = criterion.turns(best, asOf);
            if (known != null && (turns == null || turns.isAfter(known))) {
                best = fact;
            }
        }
        return best;
    }

    private List<Check> checks(List<Bar> bars) {
        List<Check> checks = new ArrayList<>(bars.size());
        for (Bar bar : bars) {
            checks.add(check(bar));
        }
        return checks;
    }

    private Check check(Bar bar) {
        Selection found = bar.of().select(factsOf(bar.of()), asOf);
        boolean met = switch (bar.count()) {
            case ANY -> found.any();
            case ALL -> found.all();
            default -> found.hits().isEmpty();
        };
        List<FactId> decisive = new ArrayList<>();
        boolean failing = bar.count() == ScoringModel.Count.ALL && !met;
        for (Fact fact : failing ? found.seen() : found.hits()) {
            if (!failing || !found.hits().contains(fact)) {
                decisive.add(fact.id());
            }
        }
        return Check.of(bar, met, decisive);
    }

    private @Nullable String probation(@Nullable LocalDate openedOn) {
        var probation = model.definition().probation();
        if (openedOn != null) {
            LocalDate over = openedOn.plusMonths(probation.months());
            horizon.note(over);
            if (asOf.isBefore(over)) {
                return "开业不满 " + probation.months() + " 个月（" + openedOn + " 开业），" + over + " 起可以评牌";
            }
        }
        Criterion needs = probation.needs();
        return needs.select(factsOf(needs), asOf).any() ? null : "尚无检查结果";
    }

    /** The facts a criterion is about, newest first; that time may change what it says of them is noted. */
    private List<Fact> factsOf(Criterion criterion) {
        List<Fact> facts = byItem.getOrDefault(criterion.item(), List.of());
        for (Fact fact : facts) {
            horizon.note(criterion.turns(fact, asOf));
        }
        return facts;
    }

    /** What the public may read of a line changes when its facts enter or leave publicity. */
    private void notePublicity(List<LedgerLine> lines) {
        Set<FactId> used = new HashSet<>();
        for (LedgerLine line : lines) {
            used.addAll(line.facts());
        }
        for (Fact fact : live) {
            if (used.contains(fact.id())) {
                horizon.note(fact.publicFrom());
                LocalDate until = fact.publicUntil();
                horizon.note(until == null ? null : until.plusDays(1));
            }
        }
    }
}
