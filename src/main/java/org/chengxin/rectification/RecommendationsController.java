package org.chengxin.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A granted recommendation (退出街区建议): its letter, and taking it back. */
@Controller
@RequestMapping("/console/rectifications/proposals/{id}")
class RecommendationsController {

    private final CaseProposals proposals;
    private final Cases cases;
    private final Merchants merchants;
    private final Clock clock;

    RecommendationsController(CaseProposals proposals, Cases cases, Merchants merchants, Clock clock) {
        this.proposals = proposals;
        this.cases = cases;
        this.merchants = merchants;
        this.clock = clock;
    }

    record Withdrawal(
            @NotBlank(message = "请写明撤回理由") @Size(max = 500, message = "理由不超过 500 字") @Nullable
            String reason) {}

    /** Addressed to the street or the landlord; never to the public. */
    @GetMapping("/letter")
    String letter(@PathVariable UUID id, Actor actor, Model model) {
        Proposal proposal = proposals.find(id);
        UUID file = proposal.file();
        if (proposal.kind() != ProposalKind.EXIT || !proposal.granted() || file == null) {
            throw new NotFound("letter of proposal " + id);
        }
        CaseView view = cases.visibleTo(actor, new CaseId(file));
        model.addAttribute("proposal", proposal);
        model.addAttribute("file", view);
        model.addAttribute("merchant", merchants.find(view.merchant()));
        model.addAttribute("today", LocalDate.now(clock));
        return "rectification/proposals/letter";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, @Valid Withdrawal form, Actor actor, RedirectAttributes flash) {
        Proposal proposal = proposals.find(id);
        proposals.withdraw(id, Objects.requireNonNull(form.reason()).strip(), actor);
        flash.addFlashAttribute("done", "建议已撤回");
        return "redirect:" + ProposalRulingsController.back(proposal);
    }
}
