package org.chengxin.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** New catalogue items, which begin as drafts. */
@Controller
@RequestMapping("/console/catalogue")
class NewItemsController {

    private final CatalogueEditor editor;
    private final Clock clock;

    NewItemsController(CatalogueEditor editor, Clock clock) {
        this.editor = editor;
        this.clock = clock;
    }

    /** What a new item begins with; all else is filled in on the draft. */
    record NewItem(
            @NotBlank(message = "请填写代码")
            @Pattern(regexp = "|[a-z][a-z_]{1,39}", message = "代码须以小写字母开头，只含小写字母和下划线，2 至 40 个字符")
            @Nullable
            String code,

            @NotBlank(message = "请填写名称") @Size(max = 50, message = "名称不超过 50 个字") @Nullable
            String name,

            @NotBlank(message = "请写明采集依据") @Size(max = 200, message = "依据不超过 200 个字") @Nullable
            String basis,

            @NotBlank(message = "请写明报送频次或期限") @Size(max = 50, message = "报送频次不超过 50 个字") @Nullable
            String frequency,

            @NotNull(message = "请选择公开属性") @Nullable Disclosure disclosure) {}

    @GetMapping("/new")
    String make(Model model) {
        model.addAttribute("form", new NewItem(null, null, null, null, Disclosure.INTERNAL));
        model.addAttribute("disclosures", DraftPage.DISCLOSURES);
        return "dossier/catalogue/new";
    }

    @PostMapping
    String found(@Valid @ModelAttribute("form") NewItem form, BindingResult errors, Actor actor, Model model) {
        if (Refusals.done(errors, () -> {
            CatalogueItem item = NewItemText.of(
                    String.valueOf(form.code()),
                    String.valueOf(form.name()).strip(),
                    String.valueOf(form.basis()).strip(),
                    String.valueOf(form.frequency()).strip(),
                    Objects.requireNonNull(form.disclosure()),
                    LocalDate.now(clock));
            editor.found(item, actor);
        })) {
            return "redirect:/console/catalogue/" + form.code() + "/draft";
        }
        model.addAttribute("disclosures", DraftPage.DISCLOSURES);
        return "dossier/catalogue/new";
    }
}
