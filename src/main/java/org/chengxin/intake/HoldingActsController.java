package org.chengxin.intake;

import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The official acts on one waiting row. */
@Controller
@RequestMapping("/console/holdings/{submission}/{ordinal}")
class HoldingActsController {

    private final Holdings holdings;

    HoldingActsController(Holdings holdings) {
        this.holdings = holdings;
    }

    @PostMapping("/match")
    String match(
            @PathVariable UUID submission,
            @PathVariable int ordinal,
            @RequestParam @Nullable UUID merchant,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        // Scope before form: an outsider learns nothing from what he leaves out.
        holdings.visibleTo(actor, new SubmissionId(submission), ordinal);
        if (merchant == null) {
            throw new Rejected("请先选择这一行说的是哪家商户。");
        }
        holdings.match(new SubmissionId(submission), ordinal, new MerchantId(merchant), reason, actor);
        flash.addFlashAttribute("done", "已对应，信息记入该商户档案，评分随即更新。");
        return "redirect:/console/holdings/" + submission + "/" + ordinal;
    }

    @PostMapping("/dismissal")
    String dismiss(
            @PathVariable UUID submission,
            @PathVariable int ordinal,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        holdings.dismiss(new SubmissionId(submission), ordinal, reason, actor);
        flash.addFlashAttribute("done", "这一行不再等待，没有记入任何档案。");
        return "redirect:/console/holdings";
    }
}
