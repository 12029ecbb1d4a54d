package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The next version of the scoring model, from the first idea to the day it comes into force. */
@Controller
@RequestMapping("/console/models/drafts")
class ModelDraftsController {

    private final ModelDrafts drafts;
    private final ModelApprovals approvals;
    private final DraftPages pages;
    private final Clock clock;

    ModelDraftsController(ModelDrafts drafts, ModelApprovals approvals, DraftPages pages, Clock clock) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping
    String begin(@RequestParam(defaultValue = "false") boolean shipped, Actor actor) {
        return "redirect:" + ModelDesk.address(drafts.begin(shipped, actor));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model page) {
        pages.put(drafts.find(id, actor), actor, page);
        return "grading/model/draft";
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        drafts.discard(id, actor);
        flash.addFlashAttribute("done", "草稿已放弃，现行模型没有变化。");
        return "redirect:/console/models";
    }

    @PostMapping("/{id}/submission")
    String submit(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam @Nullable LocalDate from,
            @RequestParam(defaultValue = "" + Notice.DAYS) int noticeDays,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model page,
            RedirectAttributes flash) {
        LocalDate day = Objects.requireNonNullElseGet(from, () -> Notice.firstDay(LocalDate.now(clock), noticeDays));
        try {
            approvals.submit(id, revision, day, noticeDays, reason, actor);
        } catch (Rejected e) {
            pages.put(drafts.find(id, actor), actor, page);
            page.addAttribute("problem", e.sentence());
            page.addAttribute("from", day);
            page.addAttribute("noticeDays", noticeDays);
            page.addAttribute("reason", reason);
            return "grading/model/draft";
        }
        flash.addFlashAttribute("done", "已提请批准，等另一位审批人决定。");
        return "redirect:" + ModelDesk.address(id);
    }

    @PostMapping("/{id}/approval")
    String approve(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            RedirectAttributes flash) {
        approvals.approve(id, revision, words, actor);
        flash.addFlashAttribute("done", "已批准，从今天起在评分规则页公示。");
        return "redirect:" + ModelDesk.address(id);
    }

    @PostMapping("/{id}/return")
    String giveBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        approvals.giveBack(id, reason, actor);
        flash.addFlashAttribute("done", "已退回起草。");
        return "redirect:" + ModelDesk.address(id);
    }
}
