package org.chengxin.dossier;

import java.util.UUID;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The official acts on an application for repair. */
@Controller
@RequestMapping("/console/repairs/{id}")
class RepairActsController {

    private final Repairs repairs;

    RepairActsController(Repairs repairs) {
        this.repairs = repairs;
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        repairs.accept(new RepairId(id), actor);
        return done(id, "已受理，请在期限内作出决定。", flash);
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        repairs.refuse(new RepairId(id), reason, actor);
        return done(id, "已登记不予受理，请把理由告知申请人。", flash);
    }

    @PostMapping("/extension")
    String extend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        repairs.extend(new RepairId(id), reason, actor);
        return done(id, "办理期限已延长。", flash);
    }

    @PostMapping("/grant")
    String grant(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        repairs.grant(new RepairId(id), reason, actor);
        return done(id, "已准予修复，这条信息当日停止公示、共享和计分，只留内部存档。", flash);
    }

    @PostMapping("/denial")
    String deny(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        repairs.deny(new RepairId(id), reason, actor);
        return done(id, "已登记不予修复，请把理由告知申请人。", flash);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        repairs.withdraw(new RepairId(id), reason, actor);
        return done(id, "修复申请已撤回。", flash);
    }

    private static String done(UUID id, String words, RedirectAttributes flash) {
        flash.addFlashAttribute("done", words);
        return "redirect:/console/repairs/" + id;
    }
}
