package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.chengxin.attachment.SentPhotos;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.shared.Actor;
import org.chengxin.shared.LargePrint;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.PublicForms;
import org.chengxin.shared.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The forms that hang at the plate: complain about this shop, or report it. */
@Controller
@PublicPage
class FilingFormsController {

    private static final String ADDRESS = "/m/{token}/{kind:complaints|reports}";

    private final Filings filings;
    private final Plates plates;
    private final Merchants merchants;
    private final PublicForms forms;
    private final SentPhotos photos;
    private final FilingTries tries;
    private final Passes passes;

    FilingFormsController(
            Filings filings,
            Plates plates,
            Merchants merchants,
            PublicForms forms,
            SentPhotos photos,
            FilingTries tries,
            Passes passes) {
        this.filings = filings;
        this.plates = plates;
        this.merchants = merchants;
        this.forms = forms;
        this.photos = photos;
        this.tries = tries;
        this.passes = passes;
    }

    @GetMapping(ADDRESS + "/new")
    String make(@PathVariable String token, @PathVariable String kind, HttpServletRequest request, Model model) {
        model.addAttribute("form", FilingForm.empty());
        return page(plate(token), kindOf(kind), List.of(), request, model);
    }

    @PostMapping(ADDRESS)
    String file(
            @PathVariable String token,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") FilingForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") List<String> slips,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PlateView plate = plate(token);
        FilingKind about = kindOf(kind);
        PublicForms.Form walled = walled(about, token);
        String purpose = walled.purpose();
        // Before the walls: they would hold back, as one too many, what is stored already.
        Optional<FiledReceipt> before =
                forms.number(walled, request).flatMap(key -> filings.before(new FilingId(key), Actor.VISITOR));
        if (before.isPresent()) {
            return done(before.get(), request, response);
        }
        if (!forms.admits(walled, request, response, errors)) {
            // Nobody who is held off may fill the disk: only photos taken in before come back.
            tries.judge(form, about, false, errors);
            return refused(plate, about, photos.held(purpose, slips), request, response, model);
        }
        FilingTries.Outcome outcome = tries.file(
                new FilingTries.Sent(form, errors, slips, files),
                new FilingId(forms.number(walled, request).orElseThrow()),
                about,
                plate.merchant(),
                purpose,
                Actor.VISITOR);
        FiledReceipt receipt = outcome.receipt();
        if (receipt == null) {
            return refused(plate, about, outcome.photos(), request, response, model);
        }
        forms.taken(walled, request);
        return done(receipt, request, response);
    }

    /** A double tap and an answer lost on the way end here, too: the browser keeps the last answer, so each one hands the receipt. */
    private String done(FiledReceipt receipt, HttpServletRequest request, HttpServletResponse response) {
        if (receipt.code() == null) {
            return TrackingPage.redirect(receipt.slug(), request);
        }
        passes.hand(receipt, request, response);
        passes.admit(receipt.id(), request, response);
        return LargePrint.redirect("/complaints/receipt", request);
    }

    private String refused(
            PlateView plate,
            FilingKind kind,
            List<SentPhotos.Sent> held,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (response.getStatus() != HttpStatus.TOO_MANY_REQUESTS.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(plate, kind, held, request, model);
    }

    private String page(
            PlateView plate, FilingKind kind, List<SentPhotos.Sent> held, HttpServletRequest request, Model model) {
        MerchantView merchant = merchants.find(plate.merchant());
        forms.show(walled(kind, plate.token()), request, model);
        model.addAttribute("merchant", merchant);
        model.addAttribute("token", plate.token());
        model.addAttribute("complaint", kind == FilingKind.COMPLAINT);
        model.addAttribute("label", kind.label());
        model.addAttribute("photos", held);
        model.addAttribute("categories", Category.options());
        return "complaint/forms/new";
    }

    private PlateView plate(String token) {
        return plates.byToken(token).orElseThrow(() -> new NotFound("plate"));
    }

    private static FilingKind kindOf(String path) {
        return path.equals("complaints") ? FilingKind.COMPLAINT : FilingKind.REPORT;
    }

    /** Complaining and reporting is everybody's right, however many have done so (消费者权益保护法 art. 15, 46). */
    private static PublicForms.Form walled(FilingKind kind, String token) {
        return PublicForms.Form.at(kind.subject(), token).asOwed();
    }
}
