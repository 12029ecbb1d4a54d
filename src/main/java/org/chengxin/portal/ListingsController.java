package org.chengxin.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.grading.Grade;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who holds which grade today. These are no published issues (榜单), which are numbered and do not change. */
@Controller
@PublicPage
class ListingsController {

    private static final int PAGE = 50;

    private final Listings listings;
    private final Clock clock;

    ListingsController(Listings listings, Clock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    @GetMapping("/merchants")
    String index(
            @RequestParam(defaultValue = "RED") Grade grade,
            @RequestParam(required = false) @Nullable MerchantId after,
            Model model) {
        List<Listings.Listed> found = listings.of(grade, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Listings.Listed> page = more ? found.subList(0, PAGE) : found;
        model.addAttribute("grade", grade);
        model.addAttribute("grades", Grade.values());
        model.addAttribute("meaning", StreetWords.meaning(grade));
        model.addAttribute("found", page);
        model.addAttribute("next", more ? page.get(PAGE - 1).merchant() : null);
        model.addAttribute("today", LocalDate.now(clock));
        return "portal/merchants/index";
    }
}
