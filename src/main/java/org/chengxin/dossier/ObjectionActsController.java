package org.chengxin.dossier;

import java.util.UUID;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The official acts on an objection. */
@Controller
@RequestMapping("/console/objections/{id}")
class ObjectionActsController {

    private final Objections objections;

    ObjectionActsController(Objections objections) {
        this.objections = objections;
    }

    @PostMapping("/upholding")
    String uphold(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "CORRECTION") Objections.Remedy remedy,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        objections.uphold(new ObjectionId(id), remedy, reason, actor);
        flash.addFlashAttribute(
                "done", remedy == Objections.Remedy.REMOVAL ? "已认定成立，原信息已停止公示、使用和计分。" : "已认定成立，请在期限内登记更正后的内容。");
        return "redirect:/console/objections/" + id;
    }

    @PostMapping("/rejection")
    String reject(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        objections.reject(new ObjectionId(id), reason, actor);
        flash.addFlashAttribute("done", "已认定不成立，“异议中”标记已取消。请把理由告知提出人。");
        return "redirect:/console/objections/" + id;
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        objections.withdraw(new ObjectionId(id), reason, actor);
        flash.addFlashAttribute("done", "异议已撤回，“异议中”标记已取消。");
        return "redirect:/console/objections/" + id;
    }
}
