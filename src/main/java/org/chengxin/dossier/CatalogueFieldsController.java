package org.chengxin.dossier;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Option;
import org.chengxin.shared.Refusals;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fields of a draft: added and changed. */
@Controller
@RequestMapping("/console/catalogue/{item}/draft/fields")
class CatalogueFieldsController {

    private static final List<Option> TYPES = Arrays.stream(FieldType.values())
            .map(type -> new Option(type.name(), type.label()))
            .toList();

    private final CatalogueEditor editor;

    CatalogueFieldsController(CatalogueEditor editor) {
        this.editor = editor;
    }

    @GetMapping("/new")
    String make(@PathVariable String item, Actor actor, Model model) {
        CatalogueVersion draft = editor.draft(item, actor);
        model.addAttribute("form", FieldForm.empty(draft.revision()));
        return page(draft, "", model);
    }

    @PostMapping
    String add(
            @PathVariable String item,
            @Valid @ModelAttribute("form") FieldForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        CatalogueVersion draft = editor.draft(item, actor);
        if (draft.item().field(String.valueOf(form.code())).isPresent()) {
            Refusals.at(errors, "code", "已有代码为“" + form.code() + "”的字段，请换一个代码");
        }
        if (!errors.hasErrors()) {
            Function<List<CatalogueField>, List<CatalogueField>> append = fields -> {
                List<CatalogueField> more = new ArrayList<>(fields);
                more.add(form.field(null));
                return more;
            };
            if (saved(item, form.revision(), append, "新增字段" + form.name(), actor, errors)) {
                flash.addFlashAttribute("done", "已新增字段“" + form.name() + "”。");
                return back(item);
            }
        }
        return page(draft, "", model);
    }

    @GetMapping("/{code}")
    String edit(@PathVariable String item, @PathVariable String code, Actor actor, Model model) {
        CatalogueVersion draft = editor.draft(item, actor);
        model.addAttribute("form", FieldForm.of(field(draft, code), draft.revision()));
        return page(draft, code, model);
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String item,
            @PathVariable String code,
            @Valid @ModelAttribute("form") FieldForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        CatalogueVersion draft = editor.draft(item, actor);
        CatalogueField old = field(draft, code);
        if (!code.equals(form.code())) {
            Refusals.at(errors, "code", "字段代码定了就不能改");
        }
        if (!errors.hasErrors()) {
            CatalogueField changed = form.field(old.standard());
            Function<List<CatalogueField>, List<CatalogueField>> replace = fields -> fields.stream()
                    .map(one -> one.code().equals(code) ? changed : one)
                    .toList();
            if (saved(item, form.revision(), replace, "修改字段" + changed.name(), actor, errors)) {
                flash.addFlashAttribute("done", "字段“" + changed.name() + "”已保存到草稿。");
                return back(item);
            }
        }
        return page(draft, code, model);
    }

    private boolean saved(
            String item,
            int revision,
            Function<List<CatalogueField>, List<CatalogueField>> change,
            String what,
            Actor actor,
            BindingResult errors) {
        try {
            editor.revise(item, revision, old -> ItemChange.fields(old, change.apply(old.fields())), what, actor);
            return true;
        } catch (Rejected e) {
            Refusals.into(errors, e);
            return false;
        }
    }

    static CatalogueField field(CatalogueVersion draft, String code) {
        return draft.item().field(code).orElseThrow(() -> new NotFound("field " + code));
    }

    private static String page(CatalogueVersion draft, String code, Model model) {
        CatalogueItem item = draft.item();
        model.addAttribute("item", item.code());
        model.addAttribute("itemName", item.name());
        model.addAttribute("code", code);
        model.addAttribute("types", TYPES);
        model.addAttribute(
                "dates",
                DraftPage.options(
                        item,
                        field -> field.type() == FieldType.DATE && !field.code().equals(code)));
        model.addAttribute(
                "choices",
                DraftPage.options(
                        item,
                        field -> field.type().hasOptions() && !field.code().equals(code)));
        return "dossier/catalogue/field";
    }

    static String back(String item) {
        return "redirect:/console/catalogue/" + item + "/draft";
    }
}
