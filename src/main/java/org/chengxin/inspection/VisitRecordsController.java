package org.chengxin.inspection;

import java.util.UUID;
import org.chengxin.shared.Actor;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record of a visit, its photos, and its withdrawal. */
@Controller
@RequestMapping("/console/visit-records/{visit}")
class VisitRecordsController {

    private static final String DONE = "已撤回，据此登记的信用信息一并撤回，评分随即更新。";

    private final VisitRecords records;
    private final VisitPhotos photos;
    private final VisitWithdrawals withdrawals;

    VisitRecordsController(VisitRecords records, VisitPhotos photos, VisitWithdrawals withdrawals) {
        this.records = records;
        this.photos = photos;
        this.withdrawals = withdrawals;
    }

    @GetMapping
    String show(@PathVariable UUID visit, Actor actor, Model model) {
        model.addAttribute("record", records.view(visit, actor));
        return "inspection/visits/record";
    }

    @GetMapping("/photos/{photo}")
    ResponseEntity<Resource> photo(@PathVariable UUID visit, @PathVariable UUID photo, Actor actor) {
        records.visible(visit, actor);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(photos.find(visit, photo));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        boolean done = withdrawals.propose(visit, reason, actor);
        return back(visit, done ? DONE : "已提出撤回，等另一人确认。", flash);
    }

    @PostMapping("/withdrawal/confirmation")
    String confirm(@PathVariable UUID visit, Actor actor, RedirectAttributes flash) {
        withdrawals.decide(visit, true, actor);
        return back(visit, DONE, flash);
    }

    @PostMapping("/withdrawal/refusal")
    String refuse(@PathVariable UUID visit, Actor actor, RedirectAttributes flash) {
        withdrawals.decide(visit, false, actor);
        return back(visit, "没有撤回，检查记录照旧有效。", flash);
    }

    private static String back(UUID visit, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("done", done);
        return "redirect:/console/visit-records/" + visit;
    }
}
