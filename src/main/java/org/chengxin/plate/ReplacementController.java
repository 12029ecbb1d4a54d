package org.chengxin.plate;

import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 补办：a damaged or lost plate gives way to a new one. */
@Controller
class ReplacementController {

    private final Plates plates;

    ReplacementController(Plates plates) {
        this.plates = plates;
    }

    @PostMapping("/console/plates/{serial}/replacement")
    String create(
            @PathVariable String serial, @RequestParam ReplacementCause cause, Actor actor, RedirectAttributes next) {
        PlateView successor = plates.replace(serial, cause, actor);
        next.addFlashAttribute("done", "已补办：原牌 " + serial + " 不再有效，新牌 " + successor.serial() + " 可以打印了");
        return "redirect:/console/plates/" + successor.serial();
    }
}
