package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.chengxin.shared.LargePrint;
import org.chengxin.shared.PublicForms;
import org.chengxin.shared.Rejected;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The tracking page as a template needs it: how the matter stands, and the walls of the form for supplements; and what it does with an act. */
@Component
class TrackingPage {

    private final Passes passes;
    private final ProgressPages pages;
    private final PublicForms forms;

    /** One deed of the visitor on the filing. */
    interface Deed {
        void on(FilingId id);
    }

    TrackingPage(Passes passes, ProgressPages pages, PublicForms forms) {
        this.passes = passes;
        this.pages = pages;
        this.forms = forms;
    }

    String show(FilingId id, HttpServletRequest request, Model model) {
        Progress progress = pages.of(id);
        forms.show(supplement(progress.slug()), request, model);
        model.addAttribute("progress", progress);
        return "complaint/tracking/show";
    }

    /** The filing of that number, if this browser may look at it. */
    Optional<FilingId> admitted(String slug, HttpServletRequest request) {
        return passes.admitted(request).filter(known -> pages.of(known).slug().equals(slug));
    }

    /** Carries out one deed of a visitor who has shown the code; a refused one gets the page again, with what was typed. */
    String act(
            String name,
            String slug,
            String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Deed deed) {
        Optional<FilingId> id = admitted(slug, request);
        if (id.isEmpty()) {
            return redirect(slug, request);
        }
        if (text.length() > 1000) {
            return refused(id.get(), name, text, "请不要超过 1000 字。", request, response, model);
        }
        try {
            deed.on(id.get());
        } catch (Rejected e) {
            return refused(id.get(), name, text, e.sentence(), request, response, model);
        }
        return redirect(slug, request);
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
        return show(id, request, model);
    }

    /** The form for supplements: counted by filing, and closed to nobody because of others. */
    static PublicForms.Form supplement(String slug) {
        return new PublicForms.Form("supplement", slug, slug, true);
    }

    /** The address of a filing's page, in the size of print the reader has chosen. */
    static String redirect(String slug, HttpServletRequest request) {
        return LargePrint.redirect("/complaints/" + slug, request);
    }
}
