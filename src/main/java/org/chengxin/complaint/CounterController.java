package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.attachment.SentPhotos;
import org.chengxin.merchant.MerchantCriteria;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantSort;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The counter of the 维权站: somebody comes in or calls, and leaves with a printed receipt (创建实施方案第四条第（四）项). */
@Controller
class CounterController {

    private static final int SHOWN = 20;

    private final Merchants merchants;
    private final FilingTries tries;

    CounterController(Merchants merchants, FilingTries tries) {
        this.merchants = merchants;
        this.tries = tries;
    }

    /** First the merchant, found by name, door or code; then the form. */
    @GetMapping({"/console/complaints/new", "/console/reports/new"})
    String make(
            @RequestParam(required = false) @Nullable UUID merchant,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Model model) {
        FilingKind kind = Desks.kindOf(request);
        if (merchant == null) {
            model.addAllAttributes(Map.of("q", q, "label", kind.label(), "path", kind.consolePath()));
            model.addAttribute(
                    "found",
                    q.isBlank()
                            ? List.of()
                            : merchants
                                    .search(
                                            new MerchantCriteria(q.strip(), null, null, null),
                                            MerchantSort.REGISTERED,
                                            null,
                                            SHOWN)
                                    .merchants());
            return "complaint/complaints/which";
        }
        model.addAllAttributes(Map.of("form", FilingForm.empty(), "key", Ids.next()));
        return page(new MerchantId(merchant), kind, List.of(), model);
    }

    @PostMapping({"/console/complaints", "/console/reports"})
    String file(
            @RequestParam UUID merchant,
            @RequestParam UUID key,
            @Valid @ModelAttribute("form") FilingForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") List<String> slips,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        FilingKind kind = Desks.kindOf(request);
        FilingTries.Outcome outcome = tries.file(
                new FilingTries.Sent(form, errors, slips, files),
                new FilingId(key),
                kind,
                new MerchantId(merchant),
                "counter:" + key,
                actor);
        FiledReceipt receipt = outcome.receipt();
        if (receipt != null) {
            flash.addFlashAttribute("code", receipt.code());
            return "redirect:" + kind.consolePath() + receipt.id() + "/receipt";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("key", key);
        return page(new MerchantId(merchant), kind, outcome.photos(), model);
    }

    private String page(MerchantId merchant, FilingKind kind, List<SentPhotos.Sent> held, Model model) {
        model.addAttribute("merchant", merchants.find(merchant));
        model.addAttribute("complaint", kind == FilingKind.COMPLAINT);
        model.addAttribute("label", kind.label());
        model.addAttribute("path", kind.consolePath());
        model.addAttribute("photos", held);
        model.addAttribute("categories", Category.options());
        model.addAttribute("channels", Channel.options());
        return "complaint/complaints/new";
    }
}
