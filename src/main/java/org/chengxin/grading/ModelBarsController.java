package org.chengxin.grading;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.chengxin.grading.ScoringModel.Bar;
import org.chengxin.grading.ScoringModel.Count;
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

/** The gates for red, the ceilings at yellow and the vetoes of a draft. */
@Controller
@RequestMapping("/console/models/drafts/{id}/bars/{list}")
class ModelBarsController {

    private static final List<Count> COUNTS = List.of(Count.NONE, Count.ANY, Count.ALL);

    private final ModelDrafts drafts;
    private final ModelDesk desk;

    ModelBarsController(ModelDrafts drafts, ModelDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    @GetMapping("/new")
    String make(
            @PathVariable UUID id,
            @PathVariable String list,
            @RequestParam @Nullable String item,
            Actor actor,
            Model page) {
        ModelDraft draft = drafts.editable(id, actor);
        if (item == null || item.isBlank()) {
            desk.put(draft, page);
            page.addAttribute("items", desk.items());
            page.addAttribute("what", BarList.ofPath(list).label());
            return "grading/model/item";
        }
        page.addAttribute("form", BarForm.empty(draft.revision(), item));
        return show(draft, BarList.ofPath(list), item, page);
    }

    @GetMapping("/{code}")
    String edit(@PathVariable UUID id, @PathVariable String list, @PathVariable String code, Actor actor, Model page) {
        ModelDraft draft = drafts.editable(id, actor);
        Bar bar = find(draft, BarList.ofPath(list), code);
        page.addAttribute("form", BarForm.of(bar, draft.revision()));
        return show(draft, BarList.ofPath(list), bar.of().item(), page);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @PathVariable String list,
            @Valid @ModelAttribute("form") BarForm form,
            BindingResult errors,
            Actor actor,
            Model page,
            RedirectAttributes flash) {
        ModelDraft draft = drafts.editable(id, actor);
        BarList place = BarList.ofPath(list);
        String code = form.code();
        String old =
                code == null || code.isBlank() ? null : find(draft, place, code).code();
        if (Refusals.done(errors, () -> {
            String own = old == null
                    ? ModelDesk.newCode(draft.definition(), form.of().item())
                    : old;
            Bar bar = form.bar(own);
            drafts.revise(
                    id,
                    form.revision(),
                    model -> ModelChange.bar(model, place, old, bar),
                    place.label() + "“" + bar.name() + "”",
                    actor);
        })) {
            flash.addFlashAttribute("done", place.label() + "已保存到草稿，施行以前不影响评价。");
            return "redirect:" + ModelDesk.address(id);
        }
        return show(draft, place, form.of().item(), page);
    }

    private String show(ModelDraft draft, BarList list, String item, Model page) {
        desk.put(draft, page);
        desk.putItem(item, COUNTS, page);
        page.addAttribute("list", list);
        return "grading/model/bar";
    }

    static Bar find(ModelDraft draft, BarList list, String code) {
        return list.of(draft.definition()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("condition " + code));
    }
}
