package org.chengxin.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Option;
import org.chengxin.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the second person decides about a proposal. */
@Controller
@RequestMapping("/console/rectifications/proposals/{id}")
class ProposalRulingsController {

    private static final List<Option> CHOICES = List.of(new Option("GRANT", "同意"), new Option("REFUSE", "不同意"));

    private final CaseProposals proposals;
    private final Cases cases;
    private final Tasks tasks;
    private final Merchants merchants;

    ProposalRulingsController(CaseProposals proposals, Cases cases, Tasks tasks, Merchants merchants) {
        this.proposals = proposals;
        this.cases = cases;
        this.tasks = tasks;
        this.merchants = merchants;
    }

    record Form(
            @NotBlank(message = "请选择同意或者不同意") @Nullable String choice,

            @NotBlank(message = "请写明意见") @Size(max = 500, message = "意见不超过 500 字") @Nullable
            String note) {}

    @GetMapping("/ruling/new")
    String make(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("form", new Form(null, null));
        return page(proposals.find(id), actor, model);
    }

    @PostMapping("/ruling")
    String rule(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Proposal proposal = proposals.find(id);
        if (Refusals.done(
                errors,
                () -> proposals.decide(
                        id,
                        "GRANT".equals(form.choice()),
                        Objects.requireNonNull(form.note()).strip(),
                        actor))) {
            flash.addFlashAttribute("done", "已决定");
            return "redirect:" + back(proposal);
        }
        return page(proposal, actor, model);
    }

    private String page(Proposal proposal, Actor actor, Model model) {
        UUID task = proposal.task();
        UUID file = proposal.file();
        String about =
                task == null ? "" : tasks.visibleTo(actor, new TaskId(task)).problem();
        if (file != null) {
            CaseView view = cases.visibleTo(actor, new CaseId(file));
            about = view.number() + "　" + merchants.find(view.merchant()).name() + (about.isEmpty() ? "" : "：" + about);
        }
        model.addAttribute("proposal", proposal);
        model.addAttribute("about", about);
        model.addAttribute("choices", CHOICES);
        model.addAttribute("back", back(proposal));
        return "rectification/proposals/ruling";
    }

    static String back(Proposal proposal) {
        return proposal.task() == null
                ? "/console/rectifications/" + proposal.file()
                : "/console/rectifications/tasks/" + proposal.task();
    }
}
