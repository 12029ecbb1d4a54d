package org.chengxin.portal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.chengxin.grading.Grade;
import org.chengxin.grading.Gradings;
import org.chengxin.grading.Kpi;
import org.chengxin.shared.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public home of the street: how it stands, how to read a grade, what is new. */
@Controller
@PublicPage
class StreetController {

    private static final int LATEST = 5;

    private final Listings listings;
    private final LoadingCache<String, Kpi> kpi;

    StreetController(Listings listings, Gradings gradings) {
        this.listings = listings;
        // Counting a street costs more than a scan; a minute's age does not hurt a count.
        this.kpi = Caffeine.newBuilder()
                .refreshAfterWrite(Duration.ofMinutes(1))
                .expireAfterWrite(Duration.ofMinutes(2))
                .build(key -> gradings.kpi());
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("kpi", kpi.get("street"));
        model.addAttribute("grades", Grade.values());
        model.addAttribute("latest", listings.latest(LATEST));
        return "portal/home/show";
    }
}
