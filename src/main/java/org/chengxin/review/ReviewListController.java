package org.chengxin.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.chengxin.attachment.Photos;
import org.chengxin.shared.LargePrint;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A shop's reviews for anyone to read, and the pictures in them. */
@Controller
@PublicPage
@RequestMapping("/m/{token}/reviews")
class ReviewListController {

    private static final int PAGE = 20;

    private final ReviewShops shops;
    private final Reviews reviews;
    private final Photos photos;
    private final JdbcClient jdbc;

    ReviewListController(ReviewShops shops, Reviews reviews, Photos photos, JdbcClient jdbc) {
        this.shops = shops;
        this.reviews = reviews;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    @GetMapping
    String index(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable UUID after,
            HttpServletRequest request,
            Model model) {
        ReviewShops.Shop shop = shops.behind(token);
        if (!shop.valid()) {
            // A plate pasted elsewhere praises nobody; its page says what has ended.
            return LargePrint.redirect("/m/" + shop.token(), request);
        }
        List<PublicReview> found = reviews.page(shop.merchant().id(), month, after, PAGE + 1);
        model.addAttribute("shop", shop);
        model.addAttribute("summary", reviews.summaryOf(shop.merchant().id()));
        model.addAttribute("reviews", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1) : null);
        return "review/reviews/index";
    }

    /** A picture that was found harmless, of a review that is public. */
    @GetMapping("/photos/{photo}")
    ResponseEntity<Resource> photo(@PathVariable String token, @PathVariable UUID photo) {
        String sha256 = jdbc.sql("select p.sha256 from review_photo p join review_review r on r.id = p.review_id"
                        + " where p.id = ? and p.shown and r.state = 'PUBLISHED' and r.merchant_id = ?")
                .params(photo, shops.behind(token).merchant().id().value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("photo " + photo));
        return jpeg(photos.find(sha256));
    }

    private static ResponseEntity<Resource> jpeg(Resource picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(picture);
    }
}
