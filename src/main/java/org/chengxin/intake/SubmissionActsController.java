package org.chengxin.intake;

import java.util.UUID;
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
    private final Jobs jobs;
    private final RowGrades grades;

    SubmissionActsController(Submissions submissions, Jobs jobs, RowGrades grades) {
        this.submissions = submissions;
        this.jobs = jobs;
        this.grades = grades;
    }

    @PostMapping("/commitment")
    String commit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean warningsRead,
            @RequestParam(defaultValue = "false") boolean asSuggested,
            Actor actor,
            RedirectAttributes flash) {
        if (asSuggested) {
            grades.takeSuggested(new SubmissionId(id), actor);
        }
        return shown(jobs.commit(new SubmissionId(id), warningsRead, actor), flash);
    }

    @PostMapping("/preview")
    String preview(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return shown(jobs.preview(new SubmissionId(id), actor), flash);
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
        return shown(jobs.reverse(new SubmissionId(id), reason, actor), flash);
    }

    @PostMapping("/rows/{ordinal}/grade")
    String grade(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @RequestParam(defaultValue = "") String grade,
            Actor actor,
            RedirectAttributes flash) {
        grades.decide(new SubmissionId(id), ordinal, grade, actor);
        flash.addFlashAttribute("done", "已核定为“" + grade + "”。");
        return "redirect:/console/submissions/" + id + "#row-" + ordinal;
    }

    /** What is not done yet shows its progress on the same page. */
    private static String shown(Jobs.Answer answer, RedirectAttributes flash) {
        if (answer.sentence() != null) {
            flash.addFlashAttribute("done", answer.sentence());
        }
        return "redirect:/console/submissions/" + answer.submission();
    }
}
