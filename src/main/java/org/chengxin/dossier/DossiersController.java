package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A merchant's dossier for any day, as known on any day. */
@Controller
class DossiersController {

    private final Facts facts;
    private final FactEnds ends;
    private final FactViews views;
    private final Catalogue catalogue;
    private final Merchants merchants;
    private final Clock clock;

    DossiersController(
            Facts facts, FactEnds ends, FactViews views, Catalogue catalogue, Merchants merchants, Clock clock) {
        this.facts = facts;
        this.ends = ends;
        this.views = views;
        this.catalogue = catalogue;
        this.merchants = merchants;
        this.clock = clock;
    }

    /** Facts that were ended since are looked at from the archive, which is noted. */
    @GetMapping("/console/merchants/{id}/dossier")
    String show(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asof,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate known,
            Actor actor,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asof == null ? today : asof;
        LocalDate knownOn = known == null || known.isAfter(today) ? today : known;
        MerchantId merchant = new MerchantId(id);
        List<Fact> held = facts.of(merchant, day, knownOn).stream()
                .filter(fact -> FactScope.holds(fact, actor))
                .toList();
        List<UUID> archived = ends.endedAmong(held);
        ends.noteReading(
                held.stream()
                        .filter(fact -> archived.contains(fact.id().value()))
                        .toList(),
                actor);
        model.addAttribute("merchant", merchants.find(merchant));
        model.addAttribute("asof", day);
        model.addAttribute("known", knownOn);
        model.addAttribute("today", today);
        model.addAttribute("count", held.size());
        model.addAttribute("groups", groups(held, day, actor));
        return "dossier/dossiers/show";
    }

    private List<FactsSection.Group> groups(List<Fact> held, LocalDate day, Actor actor) {
        Map<String, String> names = views.shortNames();
        Map<String, List<FactView>> byItem = new LinkedHashMap<>();
        for (CatalogueItem item : catalogue.items()) {
            for (Fact fact : held) {
                if (fact.item().equals(item.code())) {
                    byItem.computeIfAbsent(item.name(), name -> new ArrayList<>())
                            .add(FactView.of(fact, item, "", names, day, actor));
                }
            }
        }
        return byItem.entrySet().stream()
                .map(entry -> new FactsSection.Group(entry.getKey(), entry.getValue()))
                .toList();
    }
}
