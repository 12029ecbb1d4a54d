package org.chengxin.plate;

import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 停用：a plate ends without a successor. */
@Controller
class RetirementController {

    private final Plates plates;

    RetirementController(Plates plates) {
        this.plates = plates;
    }

    @PostMapping("/console/plates/{serial}/retirement")
    String create(
            @PathVariable String serial,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        plates.retire(serial, reason, actor);
        next.addFlashAttribute("done", "标识牌 " + serial + " 已停用，扫码会提示不再有效");
        return "redirect:/console/plates/" + serial;
    }
}
