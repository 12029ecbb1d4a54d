package org.chengxin.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.LargePrint;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.PublicPage;
import org.chengxin.shared.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    @Nullable
    String show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        if (mustWait(request, response)) {
            return null;
        }
        Review review = find(code, request);
        model.addAttribute("review", pages.of(review));
        model.addAttribute("shop", merchants.find(review.merchant()).signName());
        model.addAttribute("code", code);
        return "review/authors/show";
    }

    /** Whoever loads the question anew comes back to the review. */
    @GetMapping("/withdrawal")
    String anew(@PathVariable String code, HttpServletRequest request) {
        return LargePrint.redirect("/reviews/" + code, request);
    }

    /** Nothing is lost by one tap: first asked, then done; what is done already is not done again. */
    @PostMapping("/withdrawal")
    @Nullable
    String withdraw(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean sure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (mustWait(request, response)) {
            return null;
        }
        Review review = find(code, request);
        if (!sure && pages.of(review).mayWithdraw()) {
            model.addAttribute("shop", merchants.find(review.merchant()).signName());
            model.addAttribute("code", code);
            return "review/authors/withdrawal";
        }
        if (review.state() != ReviewState.WITHDRAWN) {
            moderation.withdraw(code);
        }
        return LargePrint.redirect("/reviews/" + code, request);
    }

    /** Whoever keeps trying codes waits, whatever the next one is. */
    private boolean mustWait(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long wait = guesses.secondsLeft(Throttle.addressOf(request));
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return wait > 0;
    }

    private Review find(String code, HttpServletRequest request) {
        try {
            return moderation.byCode(code);
        } catch (NotFound unknown) {
            guesses.spend(Throttle.addressOf(request));
            throw unknown;
        }
    }
}
