package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chengxin.shared.PublicPage;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the person who filed does on the tracking page; a browser without a pass is asked for the code. */
@Controller
@PublicPage
@RequestMapping("/complaints/{slug:[TJ][0-9]+-[0-9]+}")
class TrackingActsController {

    private final Tracking tracking;
    private final RestingWithdrawals withdrawals;
    private final TrackingPage page;

    TrackingActsController(Tracking tracking, RestingWithdrawals withdrawals, TrackingPage page) {
        this.tracking = tracking;
        this.withdrawals = withdrawals;
        this.page = page;
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String sure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page.act("withdrawal", slug, text, request, response, model, id -> {
            if (sure.isEmpty()) {
                throw new Rejected("要撤回的，请先勾选“我确定撤回”。要补充材料的，请填在“补充材料”里。");
            }
            tracking.withdraw(id, text);
        });
    }

    /** Staff said that the complaint is taken back; its owner says that it is not. */
    @PostMapping("/withdrawal-denial")
    String denyWithdrawal(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page.act("withdrawal-denial", slug, "", request, response, model, withdrawals::deny);
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page.act("confirmation", slug, "", request, response, model, tracking::confirm);
    }

    @PostMapping("/satisfaction")
    String rate(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Satisfaction said,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page.act("satisfaction", slug, text, request, response, model, id -> {
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
        return page.act("reopening", slug, text, request, response, model, id -> tracking.askReopening(id, text));
    }
}
