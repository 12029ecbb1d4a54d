package org.chengxin.rectification;

import jakarta.validation.Valid;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one person proposes about a task: more time (延期), or no more of it (不再整改). */
@Controller
@RequestMapping("/console/rectifications/tasks/{id}/{kind:extension|drop}-proposal")
class TaskProposalsController {

    private final CaseProposals proposals;
    private final Tasks tasks;

    TaskProposalsController(CaseProposals proposals, Tasks tasks) {
        this.proposals = proposals;
        this.tasks = tasks;
    }

    @GetMapping("/new")
    String make(@PathVariable UUID id, @PathVariable String kind, Actor actor, Model model) {
        model.addAttribute("form", new ProposalForm(null, null, 5, null));
        return page(id, ProposalForm.kind(kind), actor, model);
    }

    @PostMapping
    String propose(
            @PathVariable UUID id,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        tasks.visibleTo(actor, new TaskId(id));
        if (Refusals.done(
                errors, () -> proposals.propose(new TaskId(id), ProposalForm.kind(kind), form.wish(), actor))) {
            flash.addFlashAttribute("done", "已提请，须由另一位审批人决定");
            return "redirect:/console/rectifications/tasks/" + id;
        }
        return page(id, ProposalForm.kind(kind), actor, model);
    }

    private String page(UUID id, ProposalKind kind, Actor actor, Model model) {
        TaskView task = tasks.visibleTo(actor, new TaskId(id));
        return ProposalForm.page(
                "/console/rectifications/tasks/" + id, "节点 " + task.due(), task.problem(), kind, model);
    }
}
