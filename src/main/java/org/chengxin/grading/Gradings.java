package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Machine grades (机器评价) and grades in force (现行牌级) of the merchants: what they are, why, and what they were. */
@Service
public class Gradings {

    private final ScoringModels models;
    private final AssessmentRows rows;
    private final AssessmentWriter writer;
    private final GradeLists lists;
    private final Facts facts;
    private final Announcements announcements;
    private final Standings standings;
    private final HandReasons hands;
    private final Following following;
    private final DecisionRepository decisions;
    private final Clock clock;

    Gradings(
            ScoringModels models,
            AssessmentRows rows,
            AssessmentWriter writer,
            GradeLists lists,
            Facts facts,
            Announcements announcements,
            Standings standings,
            HandReasons hands,
            Following following,
            DecisionRepository decisions,
            Clock clock) {
        this.models = models;
        this.rows = rows;
        this.writer = writer;
        this.lists = lists;
        this.facts = facts;
        this.announcements = announcements;
        this.standings = standings;
        this.hands = hands;
        this.following = following;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The assessment now held of a merchant; empty for a merchant never assessed. */
    @Transactional(readOnly = true)
    public Optional<Assessment> current(MerchantId merchant) {
        return Optional.ofNullable(current(List.of(merchant)).get(merchant));
    }

    /** The assessments now held of many merchants; merchants never assessed are absent. */
    @Transactional(readOnly = true)
    public Map<MerchantId, Assessment> current(Collection<MerchantId> merchants) {
        Map<MerchantId, Assessment> found = new LinkedHashMap<>();
        rows.currentOf(merchants).forEach((merchant, snapshot) -> found.put(merchant, snapshot.assessment()));
        return found;
    }

    /** What was held of a merchant on the evening of a day; later knowledge does not rewrite it. */
    @Transactional(readOnly = true)
    public Optional<Assessment> onRecord(MerchantId merchant, LocalDate day) {
        return rows.onRecord(merchant, day).map(Snapshot::assessment).findFirst();
    }

    /** The grade in force with the assessment behind it; empty for a merchant never assessed. */
    @Transactional(readOnly = true)
    public Optional<Official> official(MerchantId merchant) {
        return Optional.ofNullable(standings.currentOf(List.of(merchant)).get(merchant))
                .map(this::official);
    }

    private Official official(Standing standing) {
        MerchantId merchant = standing.merchant();
        Assessment behind = behind(standing);
        // What the merchant was notified of is told in public as 申辩中, so is an objection against it.
        Set<FactId> used = new HashSet<>(Grounds.facts(behind));
        decisions.groundsTold(merchant.value()).forEach(fact -> used.add(new FactId(fact)));
        boolean disputed =
                facts.liveOf(merchant).stream().anyMatch(fact -> fact.disputed() && used.contains(fact.id()));
        return new Official(
                standing.grade(),
                standing.since(),
                behind,
                standing.decision() != null,
                hands.current(merchant).orElse(null),
                disputed,
                standings.hearingUntil(merchant).orElse(null));
    }

    /** The last assessment that gave the grade in force; of a grade set by hand the one it was decided on. */
    private Assessment behind(Standing standing) {
        Stream<Snapshot> last = standing.by() == DecisionKind.MANUAL
                ? Stream.empty()
                : rows.latestOfGrade(standing.merchant(), standing.grade());
        return Stream.concat(last, rows.byId(standing.assessment()))
                .findFirst()
                .orElseThrow()
                .assessment();
    }

    /** The scoring model in force on a day. */
    public ScoringModel modelOn(LocalDate day) {
        return models.on(day);
    }

    /** How the street stands against its targets now. */
    @Transactional(readOnly = true)
    public Kpi kpi() {
        return lists.kpi(LocalDate.now(clock));
    }

    /** Assesses a merchant on today's facts and stores the result if it says anything new. */
    @Transactional
    public Assessment assess(MerchantId merchant) {
        Assessment assessment = assess(List.of(merchant), Cause.REQUEST).get(merchant);
        if (assessment == null) {
            throw new NotFound("merchant " + merchant);
        }
        return assessment;
    }

    /** Assesses many merchants at once; unknown ones are left out. */
    @Transactional
    Map<MerchantId, Assessment> assess(Collection<MerchantId> merchants, Cause cause) {
        Map<MerchantId, AssessmentWriter.Opening> openings = writer.lock(merchants);
        Set<MerchantId> known = openings.keySet();
        LocalDate today = LocalDate.now(clock);
        ScoringModel model = models.on(today);
        Map<MerchantId, List<Fact>> live = facts.liveOf(known);
        Map<MerchantId, Snapshot> before = rows.currentOf(known);
        Map<MerchantId, Assessment> assessed = new HashMap<>();
        List<Snapshot> changed = new ArrayList<>();
        List<Snapshot> held = new ArrayList<>();
        openings.forEach((merchant, opening) -> {
            List<Fact> own = live.getOrDefault(merchant, List.of());
            Assessment now = Assessor.assess(model, own, opening.openedOn(), today);
            Snapshot last = before.get(merchant);
            assessed.put(merchant, now);
            if (last != null && last.stillSays(now, opening.openedOn(), own)) {
                held.add(last);
            } else {
                changed.add(Snapshot.of(merchant, clock.instant(), cause, now));
            }
        });
        writer.store(changed);
        writer.schedule(assessed);
        held.addAll(changed);
        announcements.announce(following.follow(held, live));
        changed.forEach(snapshot -> announcements.announce(snapshot, before.get(snapshot.merchant())));
        return assessed;
    }
}
