package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import org.chengxin.shared.PublicForms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The tracking page as a template needs it: how the matter stands, and the walls of the form for supplements. */
@Component
class TrackingPage {

    private final ProgressPages pages;
    private final PublicForms forms;

    TrackingPage(ProgressPages pages, PublicForms forms) {
        this.pages = pages;
        this.forms = forms;
    }

    String show(FilingId id, HttpServletRequest request, Model model) {
        Progress progress = pages.of(id);
        forms.show(supplement(progress.slug()), request, model);
        model.addAttribute("progress", progress);
        return "complaint/tracking/show";
    }

    /** The form for supplements: counted by filing, and closed to nobody because of others. */
    static PublicForms.Form supplement(String slug) {
        return new PublicForms.Form("supplement", slug, slug, true);
    }

    /** The address of a filing's page, in the size of print the reader has chosen. */
    static String redirect(String slug, HttpServletRequest request) {
        return "redirect:/complaints/" + slug + ("large".equals(request.getParameter("size")) ? "?size=large" : "");
    }
}
