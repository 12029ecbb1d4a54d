package org.chengxin.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.CreditCode;
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

/** Departments, kept by the system administrator. */
@Controller
@RequestMapping("/console/departments")
class DepartmentsController {

    private final Departments departments;

    DepartmentsController(Departments departments) {
        this.departments = departments;
    }

    /** A department on screen; the code is only asked for when it is new. */
    record Form(
            @NotBlank(message = "请填写单位代码")
            @Pattern(regexp = "[a-z][a-z0-9]{1,15}", message = "单位代码须以小写字母开头，只含小写字母和数字，2 至 16 位")
            @Nullable
            String code,

            @NotBlank(message = "请填写单位全称") @Size(max = 60, message = "单位全称不超过 60 字") @Nullable
            String name,

            @NotBlank(message = "请填写单位简称") @Size(max = 20, message = "单位简称不超过 20 字") @Nullable
            String shortName,

            @Nullable String creditCode,
            @Nullable Boolean leads) {

        Department department(UUID id) {
            return new Department(
                    id,
                    String.valueOf(code),
                    String.valueOf(name).strip(),
                    String.valueOf(shortName).strip(),
                    creditCode == null || creditCode.isBlank() ? null : new CreditCode(creditCode).value(),
                    Boolean.TRUE.equals(leads));
        }
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("departments", departments.all());
        return "account/departments/index";
    }

    @GetMapping("/new")
    String make(Model model) {
        model.addAttribute("form", new Form(null, null, null, null, false));
        return "account/departments/new";
    }

    @PostMapping
    String establish(
            @Valid @ModelAttribute("form") Form form, BindingResult errors, Actor actor, RedirectAttributes flash) {
        if (Refusals.done(errors, () -> departments.establish(form.department(new UUID(0, 0)), actor))) {
            flash.addFlashAttribute("done", "单位已新增");
            return "redirect:/console/departments";
        }
        return "account/departments/new";
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        Department present = departments.find(id);
        model.addAttribute("id", id);
        model.addAttribute(
                "form",
                new Form(present.code(), present.name(), present.shortName(), present.creditCode(), present.leads()));
        return "account/departments/edit";
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        if (Refusals.done(errors, () -> departments.amend(form.department(id), actor))) {
            flash.addFlashAttribute("done", "单位已保存");
            return "redirect:/console/departments";
        }
        model.addAttribute("id", id);
        return "account/departments/edit";
    }
}
