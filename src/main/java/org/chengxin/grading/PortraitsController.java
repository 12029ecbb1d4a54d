package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A merchant's portrait and its score through time. */
@Controller
@RequestMapping("/console/gradings/merchants/{merchant}")
class PortraitsController {

    private final Gradings gradings;
    private final Standings standings;
    private final Scores scores;
    private final Facts facts;
    private final Catalogue catalogue;
    private final Merchants merchants;
    private final Clock clock;

    PortraitsController(
            Gradings gradings,
            Standings standings,
            Scores scores,
            Facts facts,
            Catalogue catalogue,
            Merchants merchants,
            Clock clock) {
        this.gradings = gradings;
        this.standings = standings;
        this.scores = scores;
        this.facts = facts;
        this.catalogue = catalogue;
        this.merchants = merchants;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable UUID merchant, Model model) {
        MerchantId id = new MerchantId(merchant);
        model.addAttribute("merchant", merchants.find(id));
        model.addAttribute("today", LocalDate.now(clock));
        gradings.current(id).ifPresent(now -> {
            model.addAttribute("now", now);
            model.addAttribute("official", gradings.official(id).orElse(null));
            model.addAttribute("portrait", Portrait.of(now, facts.of(id), standings.historyOf(id), this::title));
        });
        return "grading/portrait/show";
    }

    /** @param day the day asked about; with none, only the line of scores is shown */
    @GetMapping("/scores")
    @Transactional(readOnly = true)
    String scores(
            @PathVariable UUID merchant,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable LocalDate known,
            Model model) {
        MerchantId id = new MerchantId(merchant);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("merchant", merchants.find(id));
        model.addAttribute("points", scores.trend(id));
        model.addAttribute("today", today);
        model.addAttribute("day", day == null ? today : day);
        model.addAttribute("known", known == null ? today : known);
        if (day != null) {
            try {
                model.addAttribute("ofDay", scores.of(id, day, known == null ? today : known));
            } catch (Rejected rejected) {
                model.addAttribute("refusal", rejected.getMessage());
            }
        }
        return "grading/portrait/scores";
    }

    private Portrait.Title title(Fact fact) {
        CatalogueItem item = catalogue.asRecorded(fact);
        return new Portrait.Title(item.name(), item.titleOf(fact.data()));
    }
}
