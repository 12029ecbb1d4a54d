package org.chengxin.inspection;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws of shops and inspectors (双随机). The hash of the seed is published together with the frozen list, the seed itself after
 * the draw, so that nobody can pick a seed to suit, and anyone can repeat the draw. It happens once.
 */
@Service
class Draws {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PlanRepository plans;
    private final Candidacy candidacy;
    private final CandidateRows rows;
    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    Draws(
            PlanRepository plans,
            Candidacy candidacy,
            CandidateRows rows,
            Rounds rounds,
            JdbcClient jdbc,
            Acts acts,
            Clock clock) {
        this.plans = plans;
        this.candidacy = candidacy;
        this.rows = rows;
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** Settles list and seed; part of the announcement. */
    void freeze(Plan plan) {
        Candidacy.Frozen frozen = candidacy.of(plan, LocalDate.now(clock));
        byte[] seed = new byte[32];
        RANDOM.nextBytes(seed);
        String hash = Sha256.hex(CandidateFile.of(frozen.candidates(), frozen.strata()));
        rows.freeze(plan.id(), seed, hash, frozen.strata(), frozen.candidates());
    }

    /** Who drew, once it was drawn. */
    Optional<UUID> drawnBy(PlanId plan) {
        return jdbc.sql("select drawn_by from inspection_draw where plan_id = ? and drawn_at is not null")
                .param(plan.value())
                .query(UUID.class)
                .optional();
    }

    /** Draws, once: shops and inspectors, then lays out their rounds. */
    @Transactional
    void draw(PlanId id, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        Plan plan = plans.findById(id).orElseThrow(() -> new NotFound("plan " + id));
        plan.drawn(today);
        plans.flush();
        String seed = jdbc.sql("select seed from inspection_draw where plan_id = ? for update")
                .param(id.value())
                .query((row, n) -> HexFormat.of().formatHex(row.getBytes("seed")))
                .single();
        List<Candidate> candidates = rows.candidates(id);
        Map<String, Integer> ranks = Lot.ranks(seed, candidates, rows.strata(id));
        List<Candidate> drawn = candidates.stream()
                .filter(one -> ranks.containsKey(one.code()))
                .sorted(Comparator.comparing(one -> ranks.get(one.code())))
                .toList();
        rows.rank(id, drawn, ranks);
        jdbc.sql("update inspection_draw set drawn_at = ?, drawn_by = ?, drawn_by_name = ? where plan_id = ?")
                .params(Timestamp.from(now), actor.id(), actor.name(), id.value())
                .update();
        int visited = send(plan, drawn, today);
        acts.record(actor, "检查计划.抽取", "inspection_plan", id, plan.name() + "抽取商户 " + visited + " 家");
    }

    private int send(Plan plan, List<Candidate> drawn, LocalDate today) {
        List<UUID> officers = drawn.stream()
                .filter(one -> !one.isMerchant())
                .map(Candidate::subject)
                .toList();
        Map<UUID, UUID> references = new HashMap<>();
        drawn.stream()
                .filter(one -> one.isMerchant() && one.reference() != null)
                .forEach(one -> references.put(one.subject(), one.reference()));
        List<Shops.Shop> walk = rounds.walk(drawn.stream()
                .filter(Candidate::isMerchant)
                .map(Candidate::subject)
                .toList());
        if (walk.isEmpty()) {
            throw new Rejected("抽中的商户都已停业，没有可查的。请取消这个计划，另立一个。");
        }
        rounds.layOut(plan, walk, references, officers, today);
        return walk.size();
    }
}
