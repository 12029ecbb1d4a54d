package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.shared.Masks;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may be drawn under a plan, and of which layer how many: settled when the draw is announced. */
@Component
class Candidacy {

    /** All that is published: which case it was, and when, is between the shop and the office. */
    private static final String REVISITED = "到期回头看";

    private final PlanParts parts;
    private final Shops shops;
    private final Terms terms;
    private final ObjectProvider<RevisitSource> revisits;

    Candidacy(PlanParts parts, Shops shops, Terms terms, ObjectProvider<RevisitSource> revisits) {
        this.parts = parts;
        this.shops = shops;
        this.terms = terms;
        this.revisits = revisits;
    }

    /** The list in the order of its file, and its layers. */
    record Frozen(List<Candidate> candidates, List<Strata.Stratum> strata) {}

    Frozen of(Plan plan, LocalDate today) {
        List<Candidate> candidates = new ArrayList<>();
        List<Strata.Stratum> strata = new ArrayList<>();
        if (plan.method() == PlanMethod.REVISIT) {
            candidates.addAll(revisited(plan));
            strata.addAll(Strata.equal(Strata.ALL, candidates.size(), plan.shops()));
        } else {
            boolean equal = parts.mustBeEqual(plan.id(), plan.complaintLed());
            shops.operatingOn(plan.street()).forEach(shop -> candidates.add(random(shop, equal)));
            int red = (int) candidates.stream()
                    .filter(one -> one.stratum().equals(Strata.RED))
                    .count();
            int percent = terms.on(Term.RED_SHARE, today);
            strata.addAll(
                    equal
                            ? Strata.equal(Strata.ALL, candidates.size(), plan.shops())
                            : Strata.byGrade(red, candidates.size() - red, plan.shops(), percent));
        }
        if (candidates.isEmpty()) {
            throw new Rejected(plan.method() == PlanMethod.REVISIT ? "到检查期间第一天，没有到期该回头看的案件，不用抽取。" : "街区内没有在营商户，无从抽取。");
        }
        int needed = PlanDetails.TOGETHER * plan.teams();
        List<AssignedOfficer> officers = parts.ableOfficers(plan.id(), needed);
        officers.forEach(officer -> candidates.add(officer(officer)));
        strata.addAll(Strata.equal(Strata.OFFICERS, officers.size(), needed));
        candidates.sort(
                Comparator.comparing((Candidate one) -> one.kind().name()).thenComparing(Candidate::code));
        strata.sort(Comparator.comparing(Strata.Stratum::name));
        return new Frozen(List.copyOf(candidates), List.copyOf(strata));
    }

    private List<Candidate> revisited(Plan plan) {
        Map<UUID, Revisit> due = new LinkedHashMap<>();
        revisits.orderedStream()
                .flatMap(source -> source.dueBy(plan.from()).stream())
                .sorted(Comparator.comparing(Revisit::dueOn).thenComparing(Revisit::number))
                .forEach(revisit -> due.putIfAbsent(revisit.merchant().value(), revisit));
        List<Candidate> candidates = new ArrayList<>();
        for (Shops.Shop shop : shops.operating(due.keySet())) {
            Revisit revisit = Objects.requireNonNull(due.get(shop.id()));
            candidates.add(candidate(shop, Strata.ALL, REVISITED, revisit.reference()));
        }
        return candidates;
    }

    private static Candidate random(Shops.Shop shop, boolean equal) {
        String stratum = equal ? Strata.ALL : shop.red() ? Strata.RED : Strata.OTHERS;
        return candidate(shop, stratum, "在营商户", null);
    }

    private static Candidate candidate(Shops.Shop shop, String stratum, String reason, @Nullable UUID reference) {
        return new Candidate(
                Candidate.Kind.MERCHANT, shop.code(), stratum, shop.name(), shop.id(), null, reason, reference, null);
    }

    /** The code tells nothing of the account, the name as little as need be (个人信息保护法 art. 6). */
    private static Candidate officer(AssignedOfficer officer) {
        return new Candidate(
                Candidate.Kind.OFFICER,
                "J" + Sha256.hex(officer.staff().toString()).substring(0, 12),
                Strata.OFFICERS,
                Masks.name(officer.name()),
                officer.staff(),
                officer.department(),
                "执法检查员",
                null,
                null);
    }
}
