package org.chengxin.inspection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes facts of a visit (catalogue item {@code inspection}): one for each finding, one 合格 for each area looked at and found
 * clean, none for an area that did not apply. A correction withdraws what it says no more.
 */
@Component
class VisitFacts {

    private static final String ITEM = "inspection";

    private final Facts facts;
    private final Merchants merchants;
    private final FindingEntries entries;
    private final Clock clock;

    VisitFacts(Facts facts, Merchants merchants, FindingEntries entries, Clock clock) {
        this.facts = facts;
        this.merchants = merchants;
        this.entries = entries;
        this.clock = clock;
    }

    /** One fact to be, and the answer behind it; null for a clean area. */
    private record Line(
            NewFact fact,
            Checklist list,
            @Nullable ChecklistItem item,
            @Nullable Answer answer) {}

    void record(VisitStatement said, List<Checklist> lists, String reason, Actor actor) {
        List<FactId> before = entries.facts(said.visit());
        List<Line> lines = lines(said, lists, actor);
        List<Facts.Outcome> outcomes =
                facts.recordAll(lines.stream().map(Line::fact).toList(), actor);
        entries.clear(said.visit(), clock.instant());
        Set<FactId> now = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            FactId fact = outcomes.get(i).fact();
            now.add(fact);
            if (line.item() != null && line.answer() != null) {
                String problem = line.fact().data().getOrDefault("problem", "");
                entries.enter(said, line.list(), line.item(), line.answer(), problem, fact);
            } else {
                entries.enterClean(said.visit(), line.list().area(), fact);
            }
        }
        retract(said, before, now, reason, actor);
    }

    /** Takes back all that the visit told. */
    void withdraw(VisitStatement said, String reason, Actor actor) {
        List<FactId> before = entries.facts(said.visit());
        entries.clear(said.visit(), clock.instant());
        retract(said, before, Set.of(), reason, actor);
    }

    private void retract(VisitStatement said, List<FactId> before, Set<FactId> now, String reason, Actor actor) {
        Set<FactId> stale = new HashSet<>(before);
        stale.removeAll(now);
        entries.factsOfOthers(said.visit(), said.merchant()).forEach(stale::remove);
        facts.retract(stale, "检查记录" + reason, actor);
    }

    private List<Line> lines(VisitStatement said, List<Checklist> lists, Actor actor) {
        MerchantView merchant = merchants.find(said.merchant());
        List<Line> lines = new ArrayList<>();
        for (Checklist list : lists) {
            int failed = lines.size();
            boolean looked = false;
            for (ChecklistItem item : list.items()) {
                Optional<Answer> answer = said.answers().stream()
                        .filter(one -> one.item().equals(item.id()))
                        .findFirst();
                looked |= answer.filter(one -> one.verdict() != Verdict.NONE).isPresent();
                answer.filter(Answer::isFailed)
                        .ifPresent(one ->
                                lines.add(new Line(finding(said, merchant, list, item, one, actor), list, item, one)));
            }
            if (looked && lines.size() == failed) {
                lines.add(new Line(fact(said, merchant, list, null, Map.of("result", "合格"), actor), list, null, null));
            }
        }
        return lines;
    }

    private static NewFact finding(
            VisitStatement said,
            MerchantView merchant,
            Checklist list,
            ChecklistItem item,
            Answer answer,
            Actor actor) {
        return fact(
                said,
                merchant,
                list,
                answer.grade(),
                Map.of(
                        "result",
                        "不合格",
                        "severity",
                        String.valueOf(answer.grade()),
                        "problem",
                        item.text() + "：" + answer.note() + "（" + item.code() + "）",
                        "deadline",
                        String.valueOf(answer.deadline())),
                actor);
    }

    private static NewFact fact(
            VisitStatement said,
            MerchantView merchant,
            Checklist list,
            @Nullable String grade,
            Map<String, String> more,
            Actor actor) {
        Map<String, String> data = new HashMap<>(more);
        data.put("party_name", merchant.name());
        data.put("inspected_on", said.visitedOn().toString());
        data.put("area", list.area());
        data.put("joint", said.occasion() == Occasion.PLAN ? "是" : "否");
        data.put("inspector", said.signOff().names());
        if (merchant.creditCode() != null) {
            data.put("credit_code", merchant.creditCode().value());
        }
        return new NewFact(said.merchant(), ITEM, grade, list.department(), actor.department(), data, null, null);
    }
}
