package org.chengxin.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.chengxin.merchant.Streets;
import org.chengxin.plate.Imprint;
import org.chengxin.shared.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives the public pages, whichever module they are of, their frame: who answers for them, the street's name, and the size of print (大字版). */
@ControllerAdvice(annotations = PublicPage.class)
class PublicFrame {

    private final Imprint imprint;
    private final Assets assets;
    private final Streets streets;

    PublicFrame(Imprint imprint, Assets assets, Streets streets) {
        this.imprint = imprint;
        this.assets = assets;
        this.streets = streets;
    }

    @ModelAttribute
    void frame(@RequestParam(required = false) @Nullable String size, HttpServletRequest request, Model model) {
        boolean large = "large".equals(size);
        model.addAttribute("imprint", imprint);
        model.addAttribute("assets", assets);
        model.addAttribute("street", streets.current().name());
        model.addAttribute("large", large);
        model.addAttribute("keep", large ? "?size=large" : "");
        // The answer to a form cannot be asked for again in another size: what was typed would be gone.
        model.addAttribute("switchSize", "GET".equals(request.getMethod()) ? otherSize(request, large) : null);
        model.addAttribute("plain", false);
        model.addAttribute("here", request.getRequestURI());
    }

    /** The same page in the other size of print. */
    private static String otherSize(HttpServletRequest request, boolean large) {
        String query = request.getQueryString();
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(request.getRequestURI()).query(query);
        return (large ? address.replaceQueryParam("size") : address.replaceQueryParam("size", "large"))
                .build()
                .toUriString();
    }
}
