package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantCriteria;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantSort;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A visit outside any plan: choose the shop and the areas; the address of the form then names the lists of that day. */
@Controller
@RequestMapping("/console/visits")
class UnplannedVisitsController {

    private static final int MOST_SHOPS = 20;

    private final Merchants merchants;
    private final Checklists checklists;
    private final VisitFrames frames;
    private final VisitPages pages;
    private final Clock clock;

    UnplannedVisitsController(
            Merchants merchants, Checklists checklists, VisitFrames frames, VisitPages pages, Clock clock) {
        this.merchants = merchants;
        this.checklists = checklists;
        this.frames = frames;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/new")
    String choose(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute(
                "shops",
                q.isBlank()
                        ? List.of()
                        : merchants
                                .search(MerchantCriteria.operating(q.strip()), MerchantSort.NAME, null, MOST_SHOPS)
                                .merchants());
        model.addAttribute("areas", checklists.areas());
        model.addAttribute("occasions", List.of(Occasion.COMPLAINT, Occasion.ROUTINE));
        return "inspection/visits/new";
    }

    @PostMapping("/unplanned")
    String begin(
            @RequestParam @Nullable UUID merchant,
            @RequestParam(defaultValue = "") List<String> area,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        if (merchant == null || area.isEmpty() || note.isBlank()) {
            model.addAttribute("problem", "请选定一家商户、至少一个检查领域，并写明由来。");
            model.addAttribute("note", note.strip());
            model.addAttribute("chosen", area);
            return choose(q, model);
        }
        LocalDate today = LocalDate.now(clock);
        UUID[] lists =
                area.stream().map(name -> checklists.onDay(name, today).id()).toArray(UUID[]::new);
        return "redirect:"
                + UriComponentsBuilder.fromPath("/console/visits/unplanned")
                        .queryParam("merchant", merchant)
                        .queryParam("checklist", (Object[]) lists)
                        .queryParam("occasion", Occasion.outsidePlan(occasion).name())
                        .queryParam("note", "{note}")
                        .encode()
                        .buildAndExpand(note.strip())
                        .toUriString();
    }

    @GetMapping("/unplanned")
    String open(
            @RequestParam UUID merchant,
            @RequestParam(name = "checklist") List<UUID> lists,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Model model) {
        model.addAttribute(
                "page",
                pages.fresh(frames.unplanned(
                        new MerchantId(merchant), lists, Occasion.outsidePlan(occasion), note, actor)));
        return "inspection/visits/form";
    }
}
