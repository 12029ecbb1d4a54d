package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantSection;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Component;

/** 信用信息 on the merchant page: every live fact the reader may see, by catalogue item. */
@Component
class FactsSection implements MerchantSection {

    private final Facts facts;
    private final Catalogue catalogue;
    private final Departments departments;
    private final Clock clock;

    FactsSection(Facts facts, Catalogue catalogue, Departments departments, Clock clock) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.departments = departments;
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
        Map<String, String> names =
                departments.all().stream().collect(Collectors.toMap(Department::code, Department::shortName));
        Map<String, List<FactView>> byItem = new LinkedHashMap<>();
        List<Fact> seen = facts.visibleTo(actor, merchant);
        for (CatalogueItem item : catalogue.items()) {
            for (Fact fact : seen) {
                if (fact.item().equals(item.code()) && fact.isInUse()) {
                    byItem.computeIfAbsent(item.name(), name -> new ArrayList<>())
                            .add(FactView.of(fact, item, "", names, today, actor));
                }
            }
        }
        return Map.of(
                "groups",
                byItem.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList(),
                "reportable",
                catalogue.reportableBy(actor),
                "merchant",
                merchant.toString());
    }
}
