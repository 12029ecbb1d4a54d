package org.chengxin.portal;

import org.chengxin.merchant.MerchantCriteria;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantPage;
import org.chengxin.merchant.MerchantSort;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds operating merchants by name, sign, code or door for anyone; shows of them what their plates show. */
@Controller
@PublicPage
class SearchController {

    private static final int PAGE = 20;
    private static final int LONGEST = 50;

    private final Merchants merchants;
    private final Listings listings;

    SearchController(Merchants merchants, Listings listings) {
        this.merchants = merchants;
        this.listings = listings;
    }

    @GetMapping("/search")
    String index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable MerchantId after,
            Model model) {
        String text = q.strip();
        String asked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        MerchantPage page = merchants.search(
                MerchantCriteria.operating(asked.isEmpty() ? null : asked), MerchantSort.NAME, after, PAGE);
        model.addAttribute("q", asked);
        model.addAttribute(
                "found",
                listings.of(page.merchants().stream().map(MerchantView::id).toList()));
        model.addAttribute("next", page.next());
        return "portal/search/index";
    }
}
