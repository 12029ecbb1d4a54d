package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.chengxin.attachment.SentPhotos;
import org.chengxin.shared.PublicForms;
import org.chengxin.shared.PublicPage;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What the person who filed does on the tracking page; a browser without a pass is asked for the code. */
@Controller
@PublicPage
@RequestMapping("/complaints/{slug:[TJ][0-9]+-[0-9]+}")
class TrackingActsController {

    private final Tracking tracking;
    private final Supplements supplements;
    private final Passes passes;
    private final ProgressPages pages;
    private final SentPhotos photos;
    private final PublicForms forms;
    private final TrackingPage page;

    TrackingActsController(
            Tracking tracking,
            Supplements supplements,
            Passes passes,
            ProgressPages pages,
            SentPhotos photos,
            PublicForms forms,
            TrackingPage page) {
        this.tracking = tracking;
        this.supplements = supplements;
        this.passes = passes;
        this.pages = pages;
        this.photos = photos;
        this.forms = forms;
        this.page = page;
    }

    /** One deed of the visitor on the filing. */
    private interface Deed {
        void on(FilingId id);
    }

    @PostMapping("/supplement")
    String supplement(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") List<String> slips,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act("supplement", slug, text, request, response, model, id -> {
            PublicForms.Form form = TrackingPage.supplement(slug);
            // Nothing is read, let alone kept, of a form that is not taken in.
            model.addAttribute("photos", photos.held(form.purpose(), slips));
            Errors held = new MapBindingResult(new HashMap<>(), "form");
            if (!forms.admits(form, request, response, held)) {
                throw new Rejected(String.valueOf(held.getAllErrors().get(0).getDefaultMessage()));
            }
            List<MultipartFile> sent = files == null ? List.of() : files;
            int room = supplements.roomFor(id, sent.stream().anyMatch(file -> !file.isEmpty()));
            SentPhotos.Taken taken = photos.take(form.purpose(), slips, sent, Math.min(FilingForm.MOST_PHOTOS, room));
            model.addAttribute("photos", taken.photos());
            String notTaken = taken.refused();
            if (notTaken != null) {
                throw new Rejected(notTaken);
            }
            supplements.add(
                    id,
                    text,
                    taken.photos().stream().map(SentPhotos.Sent::sha256).toList());
            forms.taken(form, request);
        });
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act("withdrawal", slug, text, request, response, model, id -> tracking.withdraw(id, text));
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Model model) {
        return act("confirmation", slug, "", request, response, model, tracking::confirm);
    }

    @PostMapping("/satisfaction")
    String rate(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Satisfaction said,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act("satisfaction", slug, text, request, response, model, id -> {
            if (said == null || said == Satisfaction.UNREACHED) {
                throw new Rejected("请选择您是否满意。");
            }
            tracking.rate(id, said, text);
        });
    }

    @PostMapping("/reopening")
    String askReopening(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act("reopening", slug, text, request, response, model, id -> tracking.askReopening(id, text));
    }

    private String act(
            String name,
            String slug,
            String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Deed deed) {
        Optional<FilingId> id =
                passes.admitted(request).filter(known -> pages.of(known).slug().equals(slug));
        if (id.isEmpty()) {
            return TrackingPage.redirect(slug, request);
        }
        if (text.length() > 1000) {
            return refused(id.get(), name, text, "请不要超过 1000 字。", request, response, model);
        }
        try {
            deed.on(id.get());
        } catch (Rejected e) {
            return refused(id.get(), name, text, e.sentence(), request, response, model);
        }
        return TrackingPage.redirect(slug, request);
    }

    /** The page again, with what was typed still in its own form. */
    private String refused(
            FilingId id,
            String name,
            String text,
            String sentence,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (response.getStatus() != HttpStatus.TOO_MANY_REQUESTS.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("problem", sentence);
        model.addAttribute("failed", name);
        model.addAttribute("typed", text);
        return page.show(id, request, model);
    }
}
