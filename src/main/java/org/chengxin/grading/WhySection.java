package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantSection;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** “为什么是这个牌” on the merchant page: every line of points with the facts behind it. */
@Component
class WhySection implements MerchantSection {

    private static final int HISTORY = 12;

    private final Gradings gradings;
    private final ScoringModels models;
    private final AssessmentHistory history;
    private final GradeDecisions decisions;
    private final Standings standings;
    private final Advice advice;
    private final Facts facts;
    private final Merchants merchants;
    private final Clock clock;

    WhySection(
            Gradings gradings,
            ScoringModels models,
            AssessmentHistory history,
            GradeDecisions decisions,
            Standings standings,
            Advice advice,
            Facts facts,
            Merchants merchants,
            Clock clock) {
        this.gradings = gradings;
        this.models = models;
        this.history = history;
        this.decisions = decisions;
        this.standings = standings;
        this.advice = advice;
        this.facts = facts;
        this.merchants = merchants;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "为什么是这个牌";
    }

    @Override
    public String fragment() {
        return "grading/assessment/_why :: why";
    }

    @Override
    public Map<String, Object> model(MerchantId merchant, Actor actor) {
        Map<String, Object> model = new HashMap<>();
        gradings.current(merchant).ifPresent(current -> {
            Set<FactId> visible =
                    facts.visibleTo(actor, merchant).stream().map(Fact::id).collect(Collectors.toSet());
            ScoringModel rules = models.version(current.model(), current.modelVersion());
            model.put("view", AssessmentView.of(current, rules, visible::contains));
            List<Fact> live = facts.liveOf(merchant);
            MerchantView shop = merchants.find(merchant);
            model.put("outlook", outlook(live, shop.openedOn()));
            Standing standing = standings.currentOf(List.of(merchant)).get(merchant);
            model.put(
                    "advice",
                    shop.isOperating() ? advice.of(live, shop.openedOn(), standing, visible::contains) : null);
            model.put("history", history.of(merchant, HISTORY));
            model.put("official", gradings.official(merchant).orElse(null));
            model.put("decisions", decisions.of(merchant));
            model.put("proposes", actor.has(Role.OFFICER));
            model.put("merchant", merchant.value());
            model.put("linked", actor.hasAny(Role.OFFICER, Role.APPROVER));
        });
        return model;
    }

    private List<Outlook> outlook(List<Fact> live, @Nullable LocalDate openedOn) {
        LocalDate today = LocalDate.now(clock);
        return Outlook.of(models.on(today), live, openedOn, today);
    }
}
