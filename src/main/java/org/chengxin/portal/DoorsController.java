package org.chengxin.portal;

import java.util.Comparator;
import java.util.List;
import org.chengxin.grading.Grade;
import org.chengxin.merchant.Door;
import org.chengxin.merchant.StreetBlock;
import org.chengxin.merchant.Streets;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The street as one walks it, a block at a time: door by door with the grade on each. */
@Controller
@PublicPage
class DoorsController {

    /** More doors than this make no plan; the rest is found by name. */
    private static final int MOST = 300;

    private final Listings listings;
    private final Streets streets;

    DoorsController(Listings listings, Streets streets) {
        this.listings = listings;
        this.streets = streets;
    }

    /** A shop at its door. */
    record Shop(Door door, Listings.Listed listed) {}

    @GetMapping("/street")
    String show(@RequestParam(required = false) @Nullable String block, Model model) {
        List<String> blocks = streets.current().blocks();
        String asked = block == null && !blocks.isEmpty() ? blocks.get(0) : block;
        if (asked != null && !blocks.contains(asked)) {
            throw new NotFound("block " + asked);
        }
        List<Listings.Listed> found = listings.inBlock(asked, MOST + 1);
        List<Shop> walk = found.stream()
                .limit(MOST)
                .map(one -> new Shop(Door.of(asked, one.address()), one))
                .sorted(Comparator.comparing(Shop::door)
                        .thenComparing(shop -> shop.listed().name())
                        .thenComparing(shop -> shop.listed().merchant()))
                .toList();
        model.addAttribute("blocks", blocks);
        model.addAttribute("block", asked);
        model.addAttribute("plan", StreetBlock.of(walk, Shop::door));
        model.addAttribute("shops", walk.size());
        model.addAttribute("cut", found.size() > MOST);
        model.addAttribute("grades", Grade.values());
        return "portal/street/show";
    }
}
