package org.chengxin.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Option;
import org.chengxin.shared.PublicForms;
import org.chengxin.shared.PublicPage;
import org.chengxin.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Pointing at a public review that should not be public. A person looks at it; nothing disappears by itself. */
@Controller
@PublicPage
@RequestMapping("/m/{token}/reviews/{review}/flags")
class ReviewFlagsController {

    private final ReviewShops shops;
    private final ReviewFlags flags;
    private final ReviewGuidance guidance;
    private final PublicForms forms;

    ReviewFlagsController(ReviewShops shops, ReviewFlags flags, ReviewGuidance guidance, PublicForms forms) {
        this.shops = shops;
        this.flags = flags;
        this.guidance = guidance;
        this.forms = forms;
    }

    record Form(@NotNull(message = "请选择是什么问题") @Nullable String kind) {

        Optional<ReviewFlags.Kind> chosen() {
            return ReviewFlags.Kind.READERS.stream()
                    .filter(one -> one.name().equals(kind))
                    .findFirst();
        }
    }

    @GetMapping("/new")
    String make(
            @PathVariable String token,
            @PathVariable UUID review,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        DeviceCookie.of(request, response, guidance.known());
        model.addAttribute("form", new Form(null));
        return page(token, review, request, model);
    }

    /** Whoever loads the answer to the form anew reads the reviews. */
    @GetMapping
    String anew(@PathVariable String token) {
        return "redirect:/m/" + shops.behind(token).token() + "/reviews";
    }

    @PostMapping
    String flag(
            @PathVariable String token,
            @PathVariable UUID review,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ReviewFlags.Kind kind = form.chosen().orElse(null);
        if (kind == null && !errors.hasFieldErrors("kind")) {
            Refusals.at(errors, "kind", "请选择是什么问题");
        }
        if (forms.admits(walled(token, review), request, response, errors) && !errors.hasErrors() && kind != null) {
            flags.flag(known(token, review), kind, DeviceCookie.of(request, response, guidance.known()));
            forms.taken(walled(token, review), request);
            model.addAttribute("shop", shops.behind(token));
            return "review/flags/done";
        }
        if (response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(token, review, request, model);
    }

    private String page(String token, UUID review, HttpServletRequest request, Model model) {
        model.addAttribute("shop", shops.behind(token));
        model.addAttribute("review", known(token, review).publicId());
        model.addAttribute(
                "kinds",
                ReviewFlags.Kind.READERS.stream()
                        .map(kind -> new Option(kind.name(), kind.label()))
                        .toList());
        forms.show(walled(token, review), request, model);
        return "review/flags/new";
    }

    private Review known(String token, UUID review) {
        return flags.publicOne(shops.behind(token).merchant().id(), review)
                .orElseThrow(() -> new NotFound("review " + review));
    }

    private static PublicForms.Form walled(String token, UUID review) {
        return new PublicForms.Form("review-flag", review.toString(), token, false);
    }
}
