package org.chengxin.inspection;

import java.util.UUID;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second inspector confirms a record, or does not stand by it; and what becomes of a denial. */
@Controller
@RequestMapping("/console/visit-records/{visit}")
class ConfirmationsController {

    private final VisitConfirmations confirmations;
    private final VisitReviews reviews;

    ConfirmationsController(VisitConfirmations confirmations, VisitReviews reviews) {
        this.confirmations = confirmations;
        this.reviews = reviews;
    }

    @PostMapping("/confirmation")
    String confirm(
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "0") int revision,
            Actor actor,
            RedirectAttributes flash) {
        confirmations.confirm(visit, revision, actor);
        return back(visit, "已确认，检查记录生效，据此登记信用信息。", flash);
    }

    @PostMapping("/denial")
    String deny(
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        confirmations.deny(visit, revision, reason, actor);
        return back(visit, "已记为不予确认，并提醒市场监管专员。", flash);
    }

    @PostMapping("/settlement")
    String settle(
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "0") int revision,
            Actor actor,
            RedirectAttributes flash) {
        reviews.drop(visit, revision, actor);
        return back(visit, "已了结，这一版更正不再往下办，现行有效的一版照旧。", flash);
    }

    @PostMapping("/review")
    String review(
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "0") int revision,
            Actor actor,
            RedirectAttributes flash) {
        reviews.look(visit, revision, actor);
        return back(visit, "已记为核看过。", flash);
    }

    private static String back(UUID visit, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("done", done);
        return "redirect:/console/visit-records/" + visit;
    }
}
