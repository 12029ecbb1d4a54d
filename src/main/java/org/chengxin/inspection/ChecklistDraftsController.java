package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft of an area's next checklist: one table to change, one button to issue. */
@Controller
@RequestMapping("/console/checklists/{prefix}")
class ChecklistDraftsController {

    private final ChecklistDrafts drafts;
    private final ChecklistVersions versions;
    private final ChecklistRows rows;
    private final Clock clock;

    ChecklistDraftsController(ChecklistDrafts drafts, ChecklistVersions versions, ChecklistRows rows, Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.rows = rows;
        this.clock = clock;
    }

    @PostMapping("/drafts")
    String begin(@PathVariable String prefix, Actor actor) {
        drafts.begin(versions.area(prefix), actor);
        return "redirect:/console/checklists/" + prefix + "/draft";
    }

    @GetMapping("/draft")
    String show(@PathVariable String prefix, Actor actor, Model model) {
        Area area = versions.area(prefix);
        if (!actor.has(Role.OFFICER)) {
            throw new NotFound("drafts are for officers");
        }
        ChecklistVersion draft = drafts.draft(area);
        model.addAttribute("form", ChecklistForm.of(draft, rows.items(draft.id())));
        return page(area, draft, model);
    }

    @PostMapping("/draft")
    String revise(
            @PathVariable String prefix,
            @ModelAttribute("form") ChecklistForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Area area = versions.area(prefix);
        if (Refusals.done(errors, () -> drafts.revise(area, form, actor))) {
            flash.addFlashAttribute("done", "草稿已保存，发布以前不影响检查。");
            return "redirect:/console/checklists/" + prefix + "/draft";
        }
        return page(area, drafts.draft(area), model);
    }

    @PostMapping("/draft/removal")
    String discard(@PathVariable String prefix, Actor actor, RedirectAttributes flash) {
        drafts.discard(versions.area(prefix), actor);
        flash.addFlashAttribute("done", "草稿已放弃，现行清单没有变化。");
        return "redirect:/console/checklists/" + prefix;
    }

    @PostMapping("/draft/issue")
    String issue(
            @PathVariable String prefix,
            @RequestParam int revision,
            @RequestParam @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        LocalDate day = from == null ? LocalDate.now(clock) : from;
        drafts.issue(versions.area(prefix), revision, day, reason, actor);
        flash.addFlashAttribute("done", "新版清单已发布，自 " + day + " 起使用。");
        return "redirect:/console/checklists/" + prefix;
    }

    private String page(Area area, ChecklistVersion draft, Model model) {
        model.addAttribute("area", area);
        model.addAttribute("draft", draft);
        model.addAttribute("grades", ChecklistForm.GRADES);
        model.addAttribute("today", LocalDate.now(clock).toString());
        model.addAttribute(
                "differences",
                versions.before(draft)
                        .map(before -> ChecklistDifferences.between(rows.items(before.id()), rows.items(draft.id())))
                        .orElse(List.of()));
        return "inspection/checklists/draft";
    }
}
