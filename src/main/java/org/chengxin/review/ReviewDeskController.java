package org.chengxin.review;

import java.util.List;
import java.util.UUID;
import org.chengxin.attachment.Photos;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk at which reviews are looked at: whatever waits is decided right in the list. */
@Controller
@RequestMapping("/console/reviews")
class ReviewDeskController {

    private static final int SHOWN = 30;
    private static final int LAST = 10_000;

    private final ReviewDeskRows rows;
    private final ReviewGuidance guidance;
    private final ReviewDeeds deeds;
    private final Photos photos;
    private final JdbcClient jdbc;

    ReviewDeskController(
            ReviewDeskRows rows, ReviewGuidance guidance, ReviewDeeds deeds, Photos photos, JdbcClient jdbc) {
        this.rows = rows;
        this.guidance = guidance;
        this.deeds = deeds;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "HELD") ReviewPart part,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        int shown = Math.max(1, Math.min(page, LAST));
        List<ReviewLine> lines = rows.part(part, SHOWN + 1, (shown - 1) * SHOWN);
        model.addAttribute("part", part);
        model.addAttribute("parts", ReviewPart.values());
        model.addAttribute("lines", lines.subList(0, Math.min(SHOWN, lines.size())));
        model.addAttribute("page", shown);
        model.addAttribute("more", lines.size() > SHOWN);
        model.addAttribute("reasons", guidance.reasons());
        return "review/desk/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("line", rows.find(id));
        model.addAttribute("reasons", guidance.reasons());
        model.addAttribute("deeds", deeds.of(new ReviewId(id)));
        return "review/desk/show";
    }

    @GetMapping("/{id}/photos/{photo}")
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID photo, Actor actor) {
        String sha256 = jdbc.sql("select sha256 from review_photo where id = ? and review_id = ?")
                .params(photo, id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("photo " + photo));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(photos.find(sha256));
    }
}
