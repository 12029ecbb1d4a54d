package org.chengxin.intake;

import java.util.UUID;
import org.chengxin.dossier.Facts;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The official acts on one submission, each a noun of its own. */
@Controller
@RequestMapping("/console/submissions/{id}")
class SubmissionActsController {

    private final Submissions submissions;

    SubmissionActsController(Submissions submissions) {
        this.submissions = submissions;
    }

    @PostMapping("/commitment")
    String commit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean warningsRead,
            Actor actor,
            RedirectAttributes flash) {
        int taken = submissions.commit(new SubmissionId(id), warningsRead, actor);
        flash.addFlashAttribute("done", "已提交，" + taken + " 条信息记入商户信用档案，评分随即更新。");
        return "redirect:/console/submissions/" + id;
    }

    @PostMapping("/preview")
    String preview(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        submissions.restage(new SubmissionId(id), actor);
        flash.addFlashAttribute("done", "已按最新情况重新判定。");
        return "redirect:/console/submissions/" + id;
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        submissions.discard(new SubmissionId(id), actor);
        flash.addFlashAttribute("done", "已放弃，这一批没有记入任何档案。");
        return "redirect:/console/submissions/" + id;
    }

    @PostMapping("/reversal")
    String reverse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        Facts.Reversal reversal = submissions.reverse(new SubmissionId(id), reason, actor);
        flash.addFlashAttribute(
                "done", "已撤销：撤回 " + reversal.withdrawn() + " 条，恢复此前的 " + reversal.restored() + " 条，评分随即更新。");
        return "redirect:/console/submissions/" + id;
    }

    @PostMapping("/rows/{ordinal}/grade")
    String grade(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @RequestParam(defaultValue = "") String grade,
            Actor actor,
            RedirectAttributes flash) {
        submissions.grade(new SubmissionId(id), ordinal, grade, actor);
        flash.addFlashAttribute("done", "已核定为“" + grade + "”。");
        return "redirect:/console/submissions/" + id + "#row-" + ordinal;
    }
}
