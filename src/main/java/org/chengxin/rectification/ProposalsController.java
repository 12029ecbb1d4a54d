package org.chengxin.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one person proposes: about a case (一户一册、销号、两次逾期、退出街区建议) or about one of its tasks (延期、不再整改). */
@Controller
class ProposalsController {

    private static final String OF_CASE = "/console/rectifications/{id}/{kind:book|closure|veto|exit}-proposal";
    private static final String OF_TASK = "/console/rectifications/tasks/{id}/{kind:extension|drop}-proposal";

    private final CaseProposals proposals;
    private final CasePages pages;
    private final Tasks tasks;

    ProposalsController(CaseProposals proposals, CasePages pages, Tasks tasks) {
        this.proposals = proposals;
        this.pages = pages;
        this.tasks = tasks;
    }

    record Form(
            @NotBlank(message = "请填写理由，这一步会写入留痕") @Size(max = 1000, message = "不超过 1000 字") @Nullable
            String reason,

            @Size(max = 300, message = "依据不超过 300 字") @Nullable
            String basis,

            @Nullable Integer days,

            @Size(max = 100, message = "不超过 100 字") @Nullable
            String addressee) {

        Proposal.Wish wish() {
            return new Proposal.Wish(Objects.requireNonNull(reason).strip(), blank(basis), days, blank(addressee));
        }

        private static @Nullable String blank(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping(OF_CASE + "/new")
    String makeOfCase(@PathVariable UUID id, @PathVariable String kind, Actor actor, Model model) {
        ProposalKind asked = kind(kind);
        model.addAttribute(
                "form",
                new Form(
                        null,
                        asked.needsBasis() ? basis(asked) : null,
                        null,
                        asked == ProposalKind.EXIT ? "马尚街道办事处" : null));
        return ofCase(id, asked, actor, model);
    }

    @PostMapping(OF_CASE)
    String proposeOfCase(
            @PathVariable UUID id,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        pages.of(new CaseId(id), actor);
        if (!errors.hasErrors()) {
            try {
                proposals.propose(new CaseId(id), kind(kind), form.wish(), actor);
                flash.addFlashAttribute("done", "已提请，须由另一位审批人决定");
                return "redirect:/console/rectifications/" + id;
            } catch (Rejected refused) {
                Refusals.into(errors, refused);
            }
        }
        return ofCase(id, kind(kind), actor, model);
    }

    @GetMapping(OF_TASK + "/new")
    String makeOfTask(@PathVariable UUID id, @PathVariable String kind, Actor actor, Model model) {
        model.addAttribute("form", new Form(null, null, 5, null));
        return ofTask(id, kind(kind), actor, model);
    }

    @PostMapping(OF_TASK)
    String proposeOfTask(
            @PathVariable UUID id,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        tasks.visibleTo(actor, new TaskId(id));
        if (!errors.hasErrors()) {
            try {
                proposals.propose(new TaskId(id), kind(kind), form.wish(), actor);
                flash.addFlashAttribute("done", "已提请，须由另一位审批人决定");
                return "redirect:/console/rectifications/tasks/" + id;
            } catch (Rejected refused) {
                Refusals.into(errors, refused);
            }
        }
        return ofTask(id, kind(kind), actor, model);
    }

    private String ofCase(UUID id, ProposalKind kind, Actor actor, Model model) {
        CasePage page = pages.of(new CaseId(id), actor);
        return page(
                "/console/rectifications/" + id,
                page.file().number(),
                page.merchant().name(),
                kind,
                model);
    }

    private String ofTask(UUID id, ProposalKind kind, Actor actor, Model model) {
        TaskView task = tasks.visibleTo(actor, new TaskId(id));
        return page("/console/rectifications/tasks/" + id, "节点 " + task.due(), task.problem(), kind, model);
    }

    private static String page(String back, String number, String about, ProposalKind kind, Model model) {
        model.addAttribute("back", back);
        model.addAttribute("number", number);
        model.addAttribute("about", about);
        model.addAttribute("kind", kind);
        model.addAttribute("noun", kind.name().toLowerCase(Locale.ROOT) + "-proposal");
        return "rectification/proposals/new";
    }

    private static ProposalKind kind(String noun) {
        return Arrays.stream(ProposalKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(noun))
                .findFirst()
                .orElseThrow(() -> new NotFound("proposal " + noun));
    }

    private static String basis(ProposalKind kind) {
        return kind == ProposalKind.VETO ? "张政字〔2021〕90号第四条第（五）项；街区信用评分规则“挂号督办两次逾期”" : "张政字〔2021〕90号第二条第（三）项、第四条第（五）项";
    }
}
