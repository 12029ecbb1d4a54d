package org.chengxin.complaint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What lies on the desk, and who takes it. */
@Controller
class InboxController {

    private final Inbox inbox;
    private final OnTimeRates rates;
    private final Complaints complaints;
    private final Reports reports;

    InboxController(Inbox inbox, OnTimeRates rates, Complaints complaints, Reports reports) {
        this.inbox = inbox;
        this.rates = rates;
        this.complaints = complaints;
        this.reports = reports;
    }

    @GetMapping({"/console/complaints", "/console/reports"})
    String index(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        FilingKind kind = Desks.kindOf(request);
        boolean open = !"closed".equals(state);
        model.addAttribute("open", open);
        model.addAttribute("q", q);
        model.addAttribute("label", kind.label());
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("register", actor.hasAny(Role.OFFICER, Role.APPROVER));
        model.addAttribute("page", inbox.page(kind, open, q.isBlank() ? null : q.strip(), after, actor));
        model.addAttribute("timeliness", rates.of(kind, actor));
        return "complaint/complaints/index";
    }

    /** One's own hand, or an officer's choice. */
    @PostMapping({"/console/complaints/{id}/assignment", "/console/reports/{id}/assignment"})
    String assign(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID handler,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash) {
        UUID person = handler == null ? actor.id() : handler;
        FilingKind kind = Desks.kindOf(request);
        if (kind == FilingKind.COMPLAINT) {
            complaints.assign(new FilingId(id), person, actor);
        } else {
            reports.assign(new FilingId(id), person, actor);
        }
        flash.addFlashAttribute("done", "已确定办理人，各项期限不变。");
        return "redirect:" + kind.consolePath() + id;
    }
}
