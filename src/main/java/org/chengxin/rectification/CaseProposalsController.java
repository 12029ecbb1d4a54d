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

/** What one person proposes about a case: 一户一册、销号、两次逾期、退出街区建议. */
@Controller
@RequestMapping("/console/rectifications/{id}/{kind:book|closure|veto|exit}-proposal")
class CaseProposalsController {

    private final CaseProposals proposals;
    private final CasePages pages;

    CaseProposalsController(CaseProposals proposals, CasePages pages) {
        this.proposals = proposals;
        this.pages = pages;
    }

    @GetMapping("/new")
    String make(@PathVariable UUID id, @PathVariable String kind, Actor actor, Model model) {
        ProposalKind asked = ProposalForm.kind(kind);
        model.addAttribute(
                "form",
                new ProposalForm(
                        null,
                        asked.needsBasis() ? basis(asked) : null,
                        null,
                        asked == ProposalKind.EXIT ? "马尚街道办事处" : null));
        return page(id, asked, actor, model);
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
        pages.of(new CaseId(id), actor);
        if (Refusals.done(
                errors, () -> proposals.propose(new CaseId(id), ProposalForm.kind(kind), form.wish(), actor))) {
            flash.addFlashAttribute("done", "已提请，须由另一位审批人决定");
            return "redirect:/console/rectifications/" + id;
        }
        return page(id, ProposalForm.kind(kind), actor, model);
    }

    private String page(UUID id, ProposalKind kind, Actor actor, Model model) {
        CasePage page = pages.of(new CaseId(id), actor);
        return ProposalForm.page(
                "/console/rectifications/" + id,
                page.file().number(),
                page.merchant().name(),
                kind,
                model);
    }

    private static String basis(ProposalKind kind) {
        return kind == ProposalKind.VETO ? "张政字〔2021〕90号第四条第（五）项；街区信用评分规则“挂号督办两次逾期”" : "张政字〔2021〕90号第二条第（三）项、第四条第（五）项";
    }
}
