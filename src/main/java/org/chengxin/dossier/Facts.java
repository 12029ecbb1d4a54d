package org.chengxin.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facts of all merchants. Append-only: the same statement twice is one fact; a different statement under the same key
 * withdraws the old fact and adds the new one; nothing is ever edited or deleted.
 */
@Service
public class Facts {

    private final FactRows rows;
    private final FactDrafts drafts;
    private final PastFacts past;
    private final FactEnds ends;
    private final Acts acts;
    private final FactNews news;
    private final Clock clock;

    Facts(FactRows rows, FactDrafts drafts, PastFacts past, FactEnds ends, Acts acts, FactNews news, Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.past = past;
        this.ends = ends;
        this.acts = acts;
        this.news = news;
        this.clock = clock;
    }

    /** How a statement stood to what was known. */
    public enum Standing {
        NEW,
        CHANGED,
        SAME
    }

    /** The fact that now holds the statement, and how it stood before. */
    public record Outcome(FactId fact, Standing standing) {}

    /** How many facts a reversal withdrew, and how many earlier ones it put back. */
    public record Reversal(int withdrawn, int restored) {}

    /** Records one statement and notes it in the audit trail. */
    @Transactional
    public Outcome record(NewFact statement, Actor actor) {
        Outcome outcome = recordAll(List.of(statement), actor).get(0);
        if (outcome.standing() != Standing.SAME) {
            acts.record(actor, "信用信息.登记", "fact", outcome.fact(), drafts.nameOf(statement));
        }
        return outcome;
    }

    /**
     * Records statements of one item, set-wise, in the order given. The caller notes its own act (a submission) in the
     * audit trail. Concurrent callers for the same item wait for each other, so no statement is ever doubled.
     *
     * @throws IllegalArgumentException if the statements are of different items or two of them share a key
     */
    @Transactional
    public List<Outcome> recordAll(List<NewFact> statements, Actor actor) {
        if (statements.isEmpty()) {
            return List.of();
        }
        String item = statements.get(0).item();
        rows.serialise(item);
        Instant now = clock.instant();
        List<FactRows.Draft> candidates =
                statements.stream().map(statement -> drafts.of(statement, now)).toList();
        Set<String> keys =
                candidates.stream().map(draft -> draft.fact().key()).collect(Collectors.toCollection(HashSet::new));
        if (keys.size() != statements.size()
                || statements.stream().anyMatch(one -> !one.item().equals(item))) {
            throw new IllegalArgumentException("statements of one call share an item and differ in key");
        }
        Map<String, FactRows.Live> live = rows.liveByKey(item, keys);
        List<Outcome> outcomes = new ArrayList<>();
        List<FactRows.Draft> toInsert = new ArrayList<>();
        List<UUID> toWithdraw = new ArrayList<>();
        Set<UUID> touched = new LinkedHashSet<>();
        for (FactRows.Draft draft : candidates) {
            FactRows.Live known = live.get(draft.fact().key());
            if (known != null && known.contentHash().equals(draft.contentHash())) {
                outcomes.add(new Outcome(new FactId(known.id()), Standing.SAME));
                continue;
            }
            if (known != null) {
                toWithdraw.add(known.id());
            }
            toInsert.add(known == null ? draft : new FactRows.Draft(draft.fact(), draft.contentHash(), known.id()));
            outcomes.add(new Outcome(draft.fact().id(), known == null ? Standing.NEW : Standing.CHANGED));
            touched.add(draft.fact().merchant().value());
        }
        rows.withdraw(toWithdraw, "更正：由新的报送内容替换", actor, now);
        rows.insert(toInsert, actor);
        rows.keepRepaired(item, keys);
        news.announce(touched);
        return outcomes;
    }

    /** Until the transaction ends nobody else records facts of the item: for whoever looks first and records afterwards. */
    @Transactional
    public void serialise(String item) {
        rows.serialise(item);
    }

    /** How each statement stands to what is known now; records nothing. */
    @Transactional(readOnly = true)
    public List<Standing> standings(List<NewFact> statements) {
        if (statements.isEmpty()) {
            return List.of();
        }
        List<FactRows.Draft> candidates = statements.stream()
                .map(statement -> drafts.of(statement, clock.instant()))
                .toList();
        Map<String, FactRows.Live> live = rows.liveByKey(
                statements.get(0).item(),
                candidates.stream().map(draft -> draft.fact().key()).toList());
        return candidates.stream()
                .map(draft -> {
                    FactRows.Live known = live.get(draft.fact().key());
                    return known == null
                            ? Standing.NEW
                            : known.contentHash().equals(draft.contentHash()) ? Standing.SAME : Standing.CHANGED;
                })
                .toList();
    }

    /** The class that the live fact under each statement's key has, by key; keys without a live fact are absent. */
    @Transactional(readOnly = true)
    public Map<String, String> liveGrades(List<NewFact> statements) {
        if (statements.isEmpty()) {
            return Map.of();
        }
        return rows.liveGrades(
                statements.get(0).item(), statements.stream().map(drafts::keyOf).toList());
    }

    /** The natural key that the statement would have, by which two rows of one file are the same statement. */
    public String keyOf(NewFact statement) {
        return drafts.keyOf(statement);
    }

    /** Stops holding a fact true, with the reason. Only its reporter's department or an officer may. */
    @Transactional
    public void withdraw(FactId id, String reason, Actor actor) {
        Fact fact = visibleTo(actor, id).orElseThrow(() -> new NotFound("fact " + id));
        if (!FactScope.mayTakeBack(fact, actor)) {
            throw new Rejected("只有报送单位或市场监管专员可以撤回这条信息。");
        }
        if (fact.withdrawnAt() != null) {
            throw new Rejected("这条信息已经撤回，不能再次撤回。");
        }
        if (reason.isBlank()) {
            throw new Rejected("reason", "请写明撤回理由，撤回后会记入留痕。");
        }
        ends.takeBack(fact, reason.strip(), actor);
    }

    /** Withdraws those still live whose own source was corrected; the caller has found out that the actor may do so. */
    @Transactional
    public void retract(Collection<FactId> ids, String reason, Actor actor) {
        UUID[] values = ids.stream().map(FactId::value).toArray(UUID[]::new);
        rows.where("id = any(:ids) and withdrawn_at is null", Map.of("ids", values))
                .forEach(fact -> ends.withdraw(fact, reason, actor));
    }

    @Transactional(readOnly = true)
    public Optional<Fact> find(FactId id) {
        return rows.where("id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** The fact, if it lies in the actor's scope: reporters and inspectors see what their department stated or reported. */
    @Transactional(readOnly = true)
    public Optional<Fact> visibleTo(Actor actor, FactId id) {
        return find(id).filter(fact -> FactScope.holds(fact, actor));
    }

    /** Live facts of a merchant that the actor may see, newest first. */
    @Transactional(readOnly = true)
    public List<Fact> visibleTo(Actor actor, MerchantId merchant) {
        return of(merchant).stream()
                .filter(fact -> FactScope.holds(fact, actor))
                .toList();
    }

    /** Facts in use now: neither withdrawn nor repaired nor revoked. */
    @Transactional(readOnly = true)
    public List<Fact> liveOf(MerchantId merchant) {
        return rows.where(
                "merchant_id = :merchant and withdrawn_at is null and ended_at is null order by valid_from desc, id",
                Map.of("merchant", merchant.value()));
    }

    /** Facts in use now, for many merchants at once; merchants without facts are absent. */
    @Transactional(readOnly = true)
    public Map<MerchantId, List<Fact>> liveOf(Collection<MerchantId> merchants) {
        UUID[] ids = merchants.stream().map(MerchantId::value).toArray(UUID[]::new);
        return rows
                .where(
                        "merchant_id = any(:ids) and withdrawn_at is null and ended_at is null order by merchant_id, id",
                        Map.of("ids", ids))
                .stream()
                .collect(Collectors.groupingBy(Fact::merchant, LinkedHashMap::new, Collectors.toList()));
    }

    /** All facts ever recorded of a merchant, withdrawn ones included, newest first. */
    @Transactional(readOnly = true)
    public List<Fact> of(MerchantId merchant) {
        return rows.where(
                "merchant_id = :merchant order by valid_from desc, recorded_at desc",
                Map.of("merchant", merchant.value()));
    }

    /**
     * What was held true of a merchant for one day, as known at the end of another, newest first: later corrections, repairs
     * and objections do not show, and what arrived later is absent.
     */
    @Transactional(readOnly = true)
    public List<Fact> of(MerchantId merchant, LocalDate validOn, LocalDate knownOn) {
        return past.of(merchant, validOn, knownOn);
    }

    /** Everything held of a merchant at the end of a day as it read then, whatever days it is about, newest first. */
    @Transactional(readOnly = true)
    public List<Fact> knownOn(MerchantId merchant, LocalDate day) {
        return past.known(merchant, day);
    }
}
