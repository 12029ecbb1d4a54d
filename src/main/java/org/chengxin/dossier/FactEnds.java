package org.chengxin.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How facts go: withdrawn because they were wrong, or ended although they were right (repair, revocation). Whoever calls has
 * already found out that the actor may; everything downstream follows from the event.
 */
@Service
class FactEnds {

    private final FactRows rows;
    private final Holds holds;
    private final JdbcClient jdbc;
    private final Acts acts;
    private final FactNews news;
    private final Clock clock;

    FactEnds(FactRows rows, Holds holds, JdbcClient jdbc, Acts acts, FactNews news, Clock clock) {
        this.rows = rows;
        this.holds = holds;
        this.jdbc = jdbc;
        this.acts = acts;
        this.news = news;
        this.clock = clock;
    }

    /** The fact in use under a key, if there is one. */
    Optional<Fact> inUse(String item, String key) {
        return rows
                .where(
                        "item = :item and key = :key and withdrawn_at is null and ended_at is null",
                        Map.of("item", item, "key", key))
                .stream()
                .findFirst();
    }

    /** Who recorded the fact. */
    UUID recorderOf(FactId id) {
        return jdbc.sql("select recorded_by from dossier_fact where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("fact " + id));
    }

    /** Those of the facts whose use has ended by now. */
    List<UUID> endedAmong(List<Fact> some) {
        return jdbc.sql("select id from dossier_fact where id = any(?) and ended_at is not null")
                .param(some.stream().map(fact -> fact.id().value()).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Withdraws by hand; what another module's record tells goes with that record only. */
    @Transactional
    void takeBack(Fact fact, String reason, Actor actor) {
        refuseHeld(fact);
        withdraw(fact, reason, actor);
    }

    private void refuseHeld(Fact fact) {
        rows.serialise(fact.item());
        holds.refuse(fact.item(), List.of(fact.id().value()));
    }

    @Transactional
    void withdraw(Fact fact, String reason, Actor actor) {
        rows.serialise(fact.item());
        rows.withdraw(List.of(fact.id().value()), reason, actor, clock.instant());
        acts.record(actor, "信用信息.撤回", "fact", fact.id(), "撤回理由：" + reason);
        news.announce(Set.of(fact.merchant().value()));
    }

    /** Ends the fact's use (《信用修复管理办法》第三条: 终止公示、停止共享和使用); it stays in the archive. */
    @Transactional
    void end(Fact fact, Fact.Ending.Kind kind, String basis, Actor actor) {
        rows.serialise(fact.item());
        if (!rows.end(fact.id().value(), kind, basis, actor, clock.instant())) {
            throw new Rejected("这条信息刚刚已被撤回或停用，请刷新页面查看。");
        }
        acts.record(actor, "信用信息.停用", "fact", fact.id(), kind.label() + "：" + basis);
        news.announce(Set.of(fact.merchant().value()));
    }

    /** Revocation or change of the decision itself on review (行政复议) or by a court; the document is the basis. */
    @Transactional
    public void revoke(FactId id, String document, Actor actor) {
        Fact fact = rows.where("id = :id", Map.of("id", id.value())).stream()
                .filter(found -> FactScope.holds(found, actor))
                .findFirst()
                .orElseThrow(() -> new NotFound("fact " + id));
        if (!FactScope.mayTakeBack(fact, actor)) {
            throw new Rejected("只有报送单位或市场监管专员可以登记撤销、变更。");
        }
        if (document.isBlank()) {
            throw new Rejected("document", "请写明撤销、变更所依据的文书名称和文号。");
        }
        refuseHeld(fact);
        end(fact, Fact.Ending.Kind.REVOKED, document.strip(), actor);
    }

    /** Notes that someone looked at what is kept in the archive only. */
    @Transactional
    void noteReading(List<Fact> archived, Actor actor) {
        archived.forEach(fact -> acts.record(actor, "信用信息.查阅存档", "fact", fact.id(), "查阅已停止使用的信息"));
    }
}
