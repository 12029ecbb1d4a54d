package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a concluded complaint says about the merchant: a person rules, with a reason, and a fact of item 投诉处理 is recorded, which the
 * score reads. A ruling can be revoked with a reason, which takes the fact back. Nothing is ruled by itself, nor against what is on record,
 * nor on a complaint of which nothing may be told in public.
 */
@Service
class Rulings {

    private static final String ITEM = "complaint";

    private final Complaints complaints;
    private final Facts facts;
    private final RulingRows rows;
    private final RulingLimits limits;
    private final Steps steps;

    Rulings(Complaints complaints, Facts facts, RulingRows rows, RulingLimits limits, Steps steps) {
        this.complaints = complaints;
        this.facts = facts;
        this.rows = rows;
        this.limits = limits;
        this.steps = steps;
    }

    @Transactional
    public void rule(FilingId id, Wish wish, Actor actor) {
        RulingKind kind = Arrays.stream(RulingKind.values())
                .filter(each -> each.name().equals(wish.choice()))
                .findFirst()
                .orElseThrow(() -> new Rejected("choice", "请选择认定什么。"));
        String reason = wish.requireNote();
        complaints.act(id, StepKind.RULING, kind.word() + "：" + reason, "", actor, (filing, complaint) -> {
            LocalDate closed = complaint.view().closedOn();
            if (complaint.view().outcome() == null || closed == null) {
                throw new Rejected("投诉还没有办结，不能认定责任。");
            }
            limits.require(kind, complaint.view());
            if (of(id).stream().anyMatch(one -> one.kind().equals(kind.word()) && one.revokedBy() == null)) {
                throw new Rejected("choice", "已经认定过“" + kind.word() + "”。");
            }
            NewFact fact = new NewFact(
                    filing.merchant(),
                    ITEM,
                    null,
                    filing.department(),
                    filing.department(),
                    Map.of("number", filing.number(), "closed_on", closed.toString(), "kind", kind.word()),
                    null,
                    null);
            FactId recorded = facts.record(fact, actor).fact();
            rows.insert(id, kind.word(), reason, recorded, actor);
        });
    }

    @Transactional
    public void revoke(FilingId id, UUID ruling, String why, Actor actor) {
        String reason = Wish.require("note", why, "请写明撤销的理由。");
        complaints.act(id, StepKind.REVOCATION, reason, "", actor, (filing, complaint) -> {
            FactId fact = rows.revoke(id, ruling, reason, actor);
            facts.retract(List.of(fact), "责任认定已撤销：" + reason, actor);
        });
    }

    /** Leaves it out of what is published; what was ruled on it is taken back, for a fact would tell of it. */
    @Transactional
    public void conceal(FilingId id, Wish wish, Actor actor) {
        complaints.act(id, StepKind.CONCEALMENT, wish.requireNote(), "", actor, (filing, complaint) -> {
            complaint.conceal();
            takeBack(filing, "这件投诉不计入公开汇总", actor);
        });
    }

    /** Takes back whatever is ruled on it; the caller carries out the act that demands so. */
    void takeBack(Filing filing, String why, Actor actor) {
        of(filing.id()).stream().filter(one -> one.revokedBy() == null).forEach(one -> {
            FactId fact = rows.revoke(filing.id(), one.id(), why, actor);
            facts.retract(List.of(fact), "责任认定已撤销：" + why, actor);
            steps.record(filing, StepKind.REVOCATION, one.kind() + "：" + why, "", actor);
        });
    }

    /** Whether anything can be ruled on it. */
    boolean admits(FilingId id) {
        return limits.admits(id);
    }

    List<RulingRows.Ruling> of(FilingId id) {
        return rows.of(id);
    }
}
