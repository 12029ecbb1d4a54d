package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.attachment.SentPhotos;
import org.chengxin.shared.PublicForms;
import org.chengxin.shared.PublicPage;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form for supplements on the tracking page, with photos and hence with walls. */
@Controller
@PublicPage
class SupplementController {

    private final Supplements supplements;
    private final SentPhotos photos;
    private final PublicForms forms;
    private final TrackingPage page;

    SupplementController(Supplements supplements, SentPhotos photos, PublicForms forms, TrackingPage page) {
        this.supplements = supplements;
        this.photos = photos;
        this.forms = forms;
        this.page = page;
    }

    @PostMapping("/complaints/{slug:[TJ][0-9]+-[0-9]+}/supplement")
    String supplement(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") List<String> slips,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page.act("supplement", slug, text, request, response, model, id -> {
            PublicForms.Form form = TrackingPage.supplement(slug);
            Optional<UUID> number = forms.number(form, request);
            if (number.filter(supplements::took).isPresent()) {
                return;
            }
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
                    number.orElseThrow(),
                    id,
                    text,
                    taken.photos().stream().map(SentPhotos.Sent::sha256).toList());
            forms.taken(form, request);
        });
    }
}
