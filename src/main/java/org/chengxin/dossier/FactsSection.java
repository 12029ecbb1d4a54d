package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantSection;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * 信用信息 on the merchant page: every fact in use that the reader may see, by catalogue item; and what other departments
 * have made public, so that it can be objected to.
 */
@Component
class FactsSection implements MerchantSection {

    private final Facts facts;
    private final Catalogue catalogue;
    private final FactViews views;
    private final Clock clock;

    FactsSection(Facts facts, Catalogue catalogue, FactViews views, Clock clock) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.views = views;
        this.clock = clock;
    }

    /** The facts of one item. */
    record Group(String name, List<FactView> facts) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "信用信息";
    }

    @Override
    public String fragment() {
        return "dossier/facts/_section :: section";
    }

    @Override
    public Map<String, Object> model(MerchantId merchant, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> names = views.shortNames();
        Map<String, List<FactView>> byItem = new LinkedHashMap<>();
        List<FactView> others = new ArrayList<>();
        List<Fact> used = facts.liveOf(merchant);
        for (CatalogueItem item : catalogue.items()) {
            for (Fact fact : used) {
                if (!fact.item().equals(item.code())) {
                    continue;
                }
                if (FactScope.holds(fact, actor)) {
                    byItem.computeIfAbsent(item.name(), name -> new ArrayList<>())
                            .add(FactView.of(fact, item, "", names, today, actor));
                } else if (fact.isPublicOn(today)) {
                    others.add(FactView.of(fact, item, "", names, today, actor));
                }
            }
        }
        return Map.of(
                "groups",
                byItem.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList(),
                "others",
                others,
                "reportable",
                catalogue.reportableBy(actor),
                "merchant",
                merchant.toString());
    }
}
