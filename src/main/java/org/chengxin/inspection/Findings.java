package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What inspectors found wrong, and whether it was put right. */
@Service
public class Findings {

    private final FindingRows rows;
    private final FindingEntries entries;
    private final Facts facts;
    private final Acts acts;

    Findings(FindingRows rows, FindingEntries entries, Facts facts, Acts acts) {
        this.rows = rows;
        this.entries = entries;
        this.facts = facts;
        this.acts = acts;
    }

    /** @throws NotFound if there is none */
    @Transactional(readOnly = true)
    public FindingView find(UUID id) {
        return find(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("finding " + id));
    }

    @Transactional(readOnly = true)
    public List<FindingView> find(Collection<UUID> ids) {
        return rows.where("f.id = any(:ids) order by f.id", Map.of("ids", ids.toArray(UUID[]::new)));
    }

    /** All of a visit, those that stand no more included. */
    @Transactional(readOnly = true)
    public List<FindingView> ofVisit(UUID visit) {
        return rows.ofVisit(visit);
    }

    /** What still has to be put right at a shop, the earliest deadline first. */
    @Transactional(readOnly = true)
    public List<FindingView> openOf(MerchantId merchant) {
        return rows.where(
                "f.merchant_id = :merchant and f.withdrawn_at is null and f.rectified_on is null order by f.deadline, f.id",
                Map.of("merchant", merchant.value()));
    }

    /**
     * Notes that a recheck found it put right, and corrects the fact so that score and ledger follow (catalogue field
     * {@code rectified_on}). Who may recheck is the caller's rule.
     *
     * @return the fact that now tells of it
     */
    @Transactional
    public FactId rectified(UUID id, LocalDate day, Actor actor) {
        rows.lock(id);
        FindingView finding = find(id);
        if (!finding.isOpen()) {
            throw new Rejected("这个问题已经复查合格，或者已随检查记录更正、撤回，不能再核实整改。");
        }
        if (day.isBefore(finding.foundOn())) {
            throw new Rejected("整改核实日期 " + day + " 早于检查日期 " + finding.foundOn() + "，请核对。");
        }
        FactId fact = restate(finding, "rectified_on", day, actor);
        entries.rectified(finding, day, fact);
        acts.record(actor, "问题.整改核实", "finding", id, finding.area() + "问题于 " + day + " 核实整改到位");
        return fact;
    }

    /**
     * Moves the deadline, as granted, and corrects the fact so that it is not counted as overdue before the new day. Who may grant
     * it is the caller's rule.
     */
    @Transactional
    public void extended(UUID id, LocalDate deadline, Actor actor) {
        rows.lock(id);
        FindingView finding = find(id);
        if (!finding.isOpen()) {
            throw new Rejected("这个问题已经复查合格，或者已随检查记录更正、撤回，不能再延期。");
        }
        entries.extended(finding, deadline, restate(finding, "deadline", deadline, actor));
        acts.record(actor, "问题.延期", "finding", id, finding.area() + "问题的整改期限改为 " + deadline);
    }

    /** Says one field anew; where the fact was corrected meanwhile, in the one that took its place. */
    private FactId restate(FindingView finding, String field, LocalDate day, Actor actor) {
        Fact told = facts.find(finding.fact()).orElseThrow(() -> new NotFound("fact " + finding.fact()));
        Fact known = facts.liveOf(finding.merchant()).stream()
                .filter(fact -> fact.item().equals(told.item()) && fact.key().equals(told.key()))
                .findFirst()
                .orElseThrow(() -> new Rejected("据此登记的信用信息已被撤回或更正，请先核对这家商户的信用档案。"));
        Map<String, String> data = new HashMap<>(known.data());
        data.put(field, day.toString());
        NewFact corrected = new NewFact(
                known.merchant(),
                known.item(),
                known.grade(),
                known.authority(),
                known.reporter(),
                data,
                known.submission(),
                known.row());
        return facts.record(corrected, actor).fact();
    }
}
