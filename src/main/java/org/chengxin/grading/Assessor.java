package org.chengxin.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.dossier.Fact;
import org.chengxin.grading.Criterion.Selection;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The one place where facts become a grade: a pure function of model, facts, opening day and the day asked about (domain
 * §5). Withdrawn facts and facts that are not yet true do not count; the order of the facts does not matter.
 */
final class Assessor {

    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::validFrom)
            .thenComparing(Fact::recordedAt)
            .thenComparing(fact -> fact.id().value());

    private final ScoringModel model;
    private final LocalDate asOf;
    private final Horizon horizon;
    private final List<Fact> live;
    private final Map<String, List<Fact>> byItem;

    private Assessor(ScoringModel model, Collection<Fact> facts, LocalDate asOf) {
        this.model = model;
        this.asOf = asOf;
        this.horizon = new Horizon(asOf);
        LocalDate lastDay = model.effectiveTo();
        horizon.note(lastDay == null ? null : lastDay.plusDays(1));
        this.live = facts.stream().filter(Fact::isInUse).sorted(ORDER).toList();
        this.byItem = live.stream()
                .filter(fact -> !fact.validFrom().isAfter(asOf))
                .collect(Collectors.groupingBy(Fact::item));
        live.forEach(fact -> horizon.note(fact.validFrom()));
    }

    static Assessment assess(ScoringModel model, Collection<Fact> facts, @Nullable LocalDate openedOn, LocalDate asOf) {
        return new Assessor(model, facts, asOf).assess(openedOn);
    }

    private Assessment assess(@Nullable LocalDate openedOn) {
        List<LedgerLine> lines = ledger();
        BigDecimal score = Ledger.sum(lines, line -> true);
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
                InputsHash.of(model, openedOn, live));
    }

    private List<LedgerLine> ledger() {
        Ledger ledger = new Ledger(model, asOf);
        for (Rule rule : model.definition().rules()) {
            Selection found = select(rule.of());
            switch (rule.count()) {
                case EACH ->
                    found.hits().stream().sorted(ORDER).forEach(fact -> {
                        Decay decay = rule.decay();
                        if (decay != null) {
                            LocalDate last = decay.on(fact, asOf).to();
                            horizon.note(last == null ? null : last.plusDays(1));
                        }
                        ledger.deduct(rule, fact, rule.of().turns(fact, asOf));
                    });
                case ANY -> {
                    if (found.any()) {
                        Fact lasting = lasting(rule.of(), found.hits());
                        add(ledger, rule, List.of(lasting));
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

    private void add(Ledger ledger, Rule rule, List<Fact> facts) {
        LocalDate turns = facts.stream()
                .map(fact -> rule.of().turns(fact, asOf))
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
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
        return bars.stream().map(this::check).toList();
    }

    private Check check(Bar bar) {
        Selection found = select(bar.of());
        boolean met = switch (bar.count()) {
            case ANY -> found.any();
            case ALL -> found.all();
            default -> found.hits().isEmpty();
        };
        List<Fact> decisive = bar.count() == ScoringModel.Count.ALL && !met
                ? found.seen().stream()
                        .filter(fact -> !found.hits().contains(fact))
                        .toList()
                : found.hits();
        String words = Sentences.fill(met ? bar.met() : bar.unmet(), decisive.size());
        return new Check(
                bar.code(),
                bar.name(),
                met,
                words + "。",
                decisive.stream().map(Fact::id).toList());
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
        return select(probation.needs()).any() ? null : "尚无检查结果";
    }

    private Selection select(Criterion criterion) {
        List<Fact> facts = byItem.getOrDefault(criterion.item(), List.of());
        facts.forEach(fact -> horizon.note(criterion.turns(fact, asOf)));
        return criterion.select(facts, asOf);
    }

    /** What the public may read of a line changes when its facts enter or leave publicity. */
    private void notePublicity(List<LedgerLine> lines) {
        Set<Object> used = new HashSet<>();
        lines.forEach(line -> used.addAll(line.facts()));
        live.stream().filter(fact -> used.contains(fact.id())).forEach(fact -> {
            horizon.note(fact.publicFrom());
            LocalDate until = fact.publicUntil();
            horizon.note(until == null ? null : until.plusDays(1));
        });
    }
}
