package org.chengxin.portal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.inspection.DrawView;
import org.chengxin.inspection.PublishedDraws;
import org.chengxin.inspection.Spreads;
import org.chengxin.shared.Downloads;
import org.chengxin.shared.PublicPage;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Draws of shops and inspectors, open to anyone, with all that is needed to repeat them. */
@Controller
@PublicPage
@RequestMapping("/inspections/draws")
class DrawsController {

    private final PublishedDraws draws;
    private final LoadingCache<String, List<Spreads.Published>> spreads;

    DrawsController(PublishedDraws draws, Spreads spreads, Clock clock) {
        this.draws = draws;
        // A year of visits is counted: too much for every reader, and an hour's age does not hurt it.
        this.spreads = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofHours(1))
                .build(key -> {
                    LocalDate today = LocalDate.now(clock);
                    return spreads.published(today.minusYears(1), today);
                });
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("draws", draws.latest());
        model.addAttribute("spreads", spreads.get("street"));
        return "portal/draws/index";
    }

    /** The program with which anyone repeats a draw. */
    @GetMapping("/Draw.java")
    ResponseEntity<Resource> program() {
        return Downloads.named("Draw.java", new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(new ClassPathResource("Draw.java", DrawsController.class));
    }

    @GetMapping("/{slug}")
    String show(@PathVariable String slug, Model model) {
        model.addAttribute("draw", draws.find(slug));
        return "portal/draws/show";
    }

    /** Not through a writer of its own: the file must have the very bytes whose hash was published. */
    @GetMapping("/{slug}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"candidates-" + draws.find(slug).slug() + ".csv\"")
                .body(draws.file(slug));
    }

    @GetMapping("/{slug}.json")
    @ResponseBody
    DrawView json(@PathVariable String slug) {
        return draws.find(slug);
    }
}
