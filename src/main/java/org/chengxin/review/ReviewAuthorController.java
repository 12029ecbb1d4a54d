package org.chengxin.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.PublicPage;
import org.chengxin.shared.Throttle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an author, and only the holder of the code, sees what became of the review and may take it back. */
@Controller
@PublicPage
@RequestMapping("/reviews/{code}")
class ReviewAuthorController {

    private final ReviewModeration moderation;
    private final ReviewAuthorPages pages;
    private final Merchants merchants;
    private final Throttle guesses = new Throttle(20, Duration.ofMinutes(1));

    ReviewAuthorController(ReviewModeration moderation, ReviewAuthorPages pages, Merchants merchants) {
        this.moderation = moderation;
        this.pages = pages;
        this.merchants = merchants;
    }

    @GetMapping
    String show(@PathVariable String code, HttpServletRequest request, Model model) {
        Review review = find(code, request);
        model.addAttribute("review", pages.of(review));
        model.addAttribute("shop", merchants.find(review.merchant()).signName());
        model.addAttribute("code", code);
        return "review/authors/show";
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String code, @RequestParam(defaultValue = "") String size, HttpServletRequest request) {
        find(code, request);
        moderation.withdraw(code);
        return "redirect:/reviews/" + code + ("large".equals(size) ? "?size=large" : "");
    }

    /** Whoever keeps trying codes waits, whatever the next one is. */
    private Review find(String code, HttpServletRequest request) {
        String address = Throttle.addressOf(request);
        if (guesses.secondsLeft(address) > 0) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return moderation.byCode(code);
        } catch (NotFound unknown) {
            guesses.spend(address);
            throw unknown;
        }
    }
}
