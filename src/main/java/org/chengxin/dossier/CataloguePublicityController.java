package org.chengxin.dossier;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
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

/** The publicity rules of a draft, first match first; a rule left empty goes. */
@Controller
@RequestMapping("/console/catalogue/{item}/draft/publicity")
class CataloguePublicityController {

    private static final int EMPTY_ROWS = 2;

    private final CatalogueEditor editor;

    CataloguePublicityController(CatalogueEditor editor) {
        this.editor = editor;
    }

    /** All rules of a draft. */
    record Form(int revision, @Nullable List<@Valid PublicityForm> rules) {}

    @GetMapping
    String edit(@PathVariable String item, Actor actor, Model model) {
        CatalogueVersion draft = editor.draft(item, actor);
        List<PublicityForm> rules = new ArrayList<>(draft.item().definition().publicity().stream()
                .map(PublicityForm::of)
                .toList());
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rules.add(PublicityForm.EMPTY);
        }
        model.addAttribute("form", new Form(draft.revision(), rules));
        return page(draft, model);
    }

    @PostMapping
    String save(
            @PathVariable String item,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        if (Refusals.done(errors, () -> {
            List<PublicityRule> rules = (form.rules() == null ? List.<PublicityForm>of() : form.rules())
                    .stream()
                            .filter(rule -> !rule.isEmpty())
                            .map(PublicityForm::rule)
                            .toList();
            editor.revise(item, form.revision(), old -> ItemChange.publicity(old, rules), "公示规则", actor);
        })) {
            flash.addFlashAttribute("done", "公示规则已保存到草稿。");
            return "redirect:/console/catalogue/" + item + "/draft";
        }
        return page(editor.draft(item, actor), model);
    }

    private static String page(CatalogueVersion draft, Model model) {
        model.addAttribute("item", draft.item().code());
        model.addAttribute("itemName", draft.item().name());
        model.addAttribute(
                "choices", DraftPage.options(draft.item(), field -> field.type().hasOptions()));
        model.addAttribute(
                "numbers", DraftPage.options(draft.item(), field -> field.type().isNumber()));
        model.addAttribute(
                "grades",
                draft.item().definition().grades().stream().map(Option::of).toList());
        return "dossier/catalogue/publicity";
    }
}
