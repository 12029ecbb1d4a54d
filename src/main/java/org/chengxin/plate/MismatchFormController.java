package org.chengxin.plate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.attachment.SentPhotos;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.LargePrint;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Option;
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

/** “不是这家店”, for whoever stands in front of the door. A plate that is no longer valid may be reported as well. */
@Controller
@PublicPage
@RequestMapping("/m/{token}/mismatch")
class MismatchFormController {

    private final Plates plates;
    private final Merchants merchants;
    private final Mismatches mismatches;
    private final PublicForms forms;
    private final SentPhotos sent;

    MismatchFormController(
            Plates plates, Merchants merchants, Mismatches mismatches, PublicForms forms, SentPhotos sent) {
        this.plates = plates;
        this.merchants = merchants;
        this.mismatches = mismatches;
        this.forms = forms;
        this.sent = sent;
    }

    record Form(
            @NotNull(message = "请选择哪里不对") @Nullable String kind,

            @Nullable String words,
            @Nullable List<String> slips) {

        Optional<MismatchKind> chosen() {
            return Stream.of(MismatchKind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst();
        }
    }

    @GetMapping("/new")
    String make(@PathVariable String token, HttpServletRequest request, Model model) {
        model.addAttribute("form", new Form(null, "", List.of()));
        return page(token, request, model);
    }

    /** Whoever loads the answer to the form anew starts with the form. */
    @GetMapping
    String anew(@PathVariable String token) {
        return "redirect:/m/" + shop(token).getKey().token() + "/mismatch/new";
    }

    @PostMapping
    String report(
            @PathVariable String token,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PublicForms.Form walled = walled(shop(token).getKey().token());
        Optional<String> before = sentBefore(walled, request);
        if (before.isPresent()) {
            return sent(token, before.get(), request);
        }
        boolean admitted = forms.admits(walled, request, response, errors);
        SentPhotos.Taken taken = sent.take(
                walled.purpose(),
                form.slips() == null ? List.of() : form.slips(),
                admitted && files != null ? files : List.of(),
                Mismatches.PHOTOS);
        if (taken.refused() != null) {
            errors.reject("photos", taken.refused());
        }
        model.addAttribute("photos", taken.photos());
        UUID number = forms.number(walled, request).orElse(null);
        MismatchKind kind = form.chosen().orElse(null);
        if (kind == null && !errors.hasFieldErrors("kind")) {
            Refusals.at(errors, "kind", "请选择哪里不对");
        }
        if (admitted && !errors.hasErrors() && kind != null && number != null) {
            try {
                String code = mismatches.report(
                        number,
                        token,
                        kind.name(),
                        form.words() == null ? "" : form.words(),
                        taken.photos().stream().map(SentPhotos.Sent::sha256).toList());
                forms.taken(walled, request);
                return sent(token, code, request);
            } catch (Rejected refused) {
                Refusals.into(errors, refused);
            }
        }
        Optional<String> meanwhile = sentBefore(walled, request);
        if (meanwhile.isPresent()) {
            return sent(token, meanwhile.get(), request);
        }
        if (response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(token, request, model);
    }

    /** A second tap, or a lost answer, must not be refused for what the first one has used up. */
    private Optional<String> sentBefore(PublicForms.Form walled, HttpServletRequest request) {
        return forms.number(walled, request).flatMap(mismatches::codeOf);
    }

    private static String sent(String token, String code, HttpServletRequest request) {
        return LargePrint.redirect("/m/" + token + "/mismatch/" + code, request);
    }

    @GetMapping("/{code}")
    String show(@PathVariable String token, @PathVariable String code, Model model) {
        fill(token, model);
        Mismatch report = mismatches.byCode(token, code);
        model.addAttribute("kind", report.kind().label());
        model.addAttribute(
                "outcome", report.outcome() == null ? null : report.outcome().label());
        model.addAttribute("words", report.outcomeWords());
        return "plate/mismatches/sent";
    }

    private String page(String token, HttpServletRequest request, Model model) {
        fill(token, model);
        model.addAttribute(
                "kinds",
                Stream.of(MismatchKind.values())
                        .map(kind -> new Option(kind.name(), kind.label()))
                        .toList());
        forms.show(walled(token), request, model);
        return "plate/mismatches/new";
    }

    private void fill(String token, Model model) {
        var shop = shop(token);
        model.addAttribute("plate", shop.getKey());
        model.addAttribute("merchant", shop.getValue());
    }

    private Map.Entry<PlateView, MerchantView> shop(String token) {
        PlateView plate = PlateToken.parse(token)
                .flatMap(known -> plates.byToken(known.value()))
                .orElseThrow(() -> new NotFound("plate"));
        return Map.entry(plate, merchants.find(plate.merchant()));
    }

    private static PublicForms.Form walled(String token) {
        return PublicForms.Form.at("mismatch", token);
    }
}
