package org.chengxin.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.chengxin.attachment.SentPhotos;
import org.chengxin.shared.LargePrint;
import org.chengxin.shared.PublicForms;
import org.chengxin.shared.PublicPage;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Rejected;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Writing a review: fill in, look at exactly what will be public, send. Whatever is refused comes back with all that was typed. */
@Controller
@PublicPage
@RequestMapping("/m/{token}/reviews")
class ReviewFormController {

    private final ReviewShops shops;
    private final PublicForms forms;
    private final SentPhotos photos;
    private final CodeRequests codes;
    private final ReviewSending sending;
    private final ReviewChoices choices;

    ReviewFormController(
            ReviewShops shops,
            PublicForms forms,
            SentPhotos photos,
            CodeRequests codes,
            ReviewSending sending,
            ReviewChoices choices) {
        this.shops = shops;
        this.forms = forms;
        this.photos = photos;
        this.codes = codes;
        this.sending = sending;
        this.choices = choices;
    }

    @ModelAttribute("shop")
    ReviewShops.Shop shop(@PathVariable String token) {
        return shops.behind(token);
    }

    @GetMapping("/new")
    String make(@ModelAttribute("shop") ReviewShops.Shop shop, HttpServletRequest request, Model model) {
        if (!shop.valid()) {
            return "redirect:/m/" + shop.token();
        }
        model.addAttribute("form", ReviewForm.empty());
        return page(shop, request, model);
    }

    /** Whoever loads the answer to a form anew, or comes back to its address, starts with the form. */
    @GetMapping({"/preview", "/drafts", "/codes"})
    String anew(@ModelAttribute("shop") ReviewShops.Shop shop) {
        return "redirect:/m/" + shop.token() + "/reviews/new";
    }

    /** Back from the preview, or photos and words as they are: nothing is judged. */
    @PostMapping("/drafts")
    String draft(
            @ModelAttribute("shop") ReviewShops.Shop shop,
            @ModelAttribute("form") ReviewForm form,
            BindingResult unjudged,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("photos", photos.held(shop.purpose(), form.kept()));
        return page(shop, request, model);
    }

    /** A code by telephone, for whoever could send the review with it. */
    @PostMapping("/codes")
    String code(
            @ModelAttribute("shop") ReviewShops.Shop shop,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean admitted = forms.admits(shop.codes(), request, response, errors);
        takePhotos(shop, form, admitted ? files : null, errors, model);
        if (admitted) {
            try {
                codes.code(shop, form.phone(), request, response);
                forms.taken(shop.codes(), request);
                model.addAttribute("said", "验证码已经发到您的手机，10 分钟内有效。请填在下面。");
            } catch (Rejected refused) {
                Refusals.into(errors, refused);
            }
        }
        return again(shop, errors, request, response, model);
    }

    /** Exactly what would become public, and what a person would look at first. */
    @PostMapping("/preview")
    String preview(
            @ModelAttribute("shop") ReviewShops.Shop shop,
            @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean admitted = forms.admitsTry(shop.form(), request, response, errors);
        List<SentPhotos.Sent> held = takePhotos(shop, form, admitted ? files : null, errors, model);
        if (admitted && !errors.hasErrors()) {
            try {
                model.addAllAttributes(sending.preview(shop, form, !held.isEmpty(), request));
                forms.show(shop.form(), request, model);
                return "review/reviews/preview";
            } catch (Rejected refused) {
                Refusals.into(errors, refused);
            }
        }
        return again(shop, errors, request, response, model);
    }

    @PostMapping
    String send(
            @ModelAttribute("shop") ReviewShops.Shop shop,
            @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> before = sending.sent(shop, request);
        if (before.isPresent()) {
            return author(before.get(), request);
        }
        List<SentPhotos.Sent> held = takePhotos(shop, form, null, errors, model);
        if (!form.agreed()) {
            errors.reject("consent", "请先看预览，并在预览页勾选“我同意按上面的样子公开”。");
        }
        if (!errors.hasErrors() && forms.admits(shop.form(), request, response, errors)) {
            try {
                String code = sending.send(shop, form, held, request, response);
                forms.taken(shop.form(), request);
                return author(code, request);
            } catch (Rejected refused) {
                Refusals.into(errors, refused);
            }
        }
        return sending.sent(shop, request)
                .map(code -> author(code, request))
                .orElseGet(() -> again(shop, errors, request, response, model));
    }

    private static String author(String code, HttpServletRequest request) {
        return LargePrint.redirect("/reviews/" + code, request);
    }

    private List<SentPhotos.Sent> takePhotos(
            ReviewShops.Shop shop,
            ReviewForm form,
            @Nullable List<MultipartFile> files,
            BindingResult errors,
            Model model) {
        SentPhotos.Taken taken =
                photos.take(shop.purpose(), form.kept(), files == null ? List.of() : files, ReviewIntake.PHOTOS);
        if (taken.refused() != null) {
            errors.reject("photos", taken.refused());
        }
        model.addAttribute("photos", taken.photos());
        return taken.photos();
    }

    private String again(
            ReviewShops.Shop shop,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (errors.hasErrors() && response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(shop, request, model);
    }

    private String page(ReviewShops.Shop shop, HttpServletRequest request, Model model) {
        forms.show(shop.form(), request, model);
        model.addAllAttributes(choices.of(shop, request));
        return "review/reviews/new";
    }
}
