package org.chengxin.grading;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.chengxin.grading.ScoringModel.Count;
import org.chengxin.grading.ScoringModel.Rule;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of a draft, one at a time. */
@Controller
@RequestMapping("/console/models/drafts/{id}/rules")
class ModelRulesController {

    private static final List<Count> COUNTS = List.of(Count.EACH, Count.ANY, Count.ALL);

    private final ModelDrafts drafts;
    private final ModelDesk desk;

    ModelRulesController(ModelDrafts drafts, ModelDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /** First which item the rule looks at, then the rule. */
    @GetMapping("/new")
    String make(@PathVariable UUID id, @RequestParam @Nullable String item, Actor actor, Model page) {
        ModelDraft draft = drafts.editable(id, actor);
        if (item == null || item.isBlank()) {
            desk.put(draft, page);
            page.addAttribute("items", desk.items());
            page.addAttribute("what", "规则");
            return "grading/model/item";
        }
        page.addAttribute("form", RuleForm.empty(draft.revision(), item));
        return show(draft, item, page);
    }

    @GetMapping("/{code}")
    String edit(@PathVariable UUID id, @PathVariable String code, Actor actor, Model page) {
        ModelDraft draft = drafts.editable(id, actor);
        Rule rule = find(draft, code);
        page.addAttribute("form", RuleForm.of(rule, draft.revision()));
        return show(draft, rule.of().item(), page);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Actor actor,
            Model page,
            RedirectAttributes flash) {
        ModelDraft draft = drafts.editable(id, actor);
        String code = form.code();
        String old = code == null || code.isBlank() ? null : find(draft, code).code();
        if (Refusals.done(errors, () -> {
            String own = old == null
                    ? ModelDesk.newCode(draft.definition(), form.of().item())
                    : old;
            Rule rule = form.rule(own);
            drafts.revise(
                    id, form.revision(), model -> ModelChange.rule(model, old, rule), "规则“" + rule.name() + "”", actor);
        })) {
            flash.addFlashAttribute("done", "规则已保存到草稿，施行以前不影响评价。");
            return "redirect:" + ModelDesk.address(id);
        }
        return show(draft, form.of().item(), page);
    }

    private String show(ModelDraft draft, String item, Model page) {
        desk.put(draft, page);
        desk.putItem(item, COUNTS, page);
        page.addAttribute("kinds", ModelDesk.kinds());
        page.addAttribute("dimensions", ModelDesk.dimensions(draft.definition()));
        return "grading/model/rule";
    }

    static Rule find(ModelDraft draft, String code) {
        return draft.definition().rules().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("rule " + code));
    }
}
