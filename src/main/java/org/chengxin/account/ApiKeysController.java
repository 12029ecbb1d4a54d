package org.chengxin.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chengxin.shared.Actor;
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

/** Keys of the machine door, kept by the system administrator. */
@Controller
@RequestMapping("/console/api-keys")
class ApiKeysController {

    private final ApiKeys keys;
    private final Departments departments;

    ApiKeysController(ApiKeys keys, Departments departments) {
        this.keys = keys;
        this.departments = departments;
    }

    /** A key to be issued. */
    record Form(
            @NotNull(message = "请选择单位") @Nullable UUID department,

            @NotBlank(message = "请填写密钥用在哪个系统") @Size(max = 40, message = "系统名称不超过 40 字") @Nullable
            String name) {}

    @GetMapping
    String index(Model model) {
        model.addAttribute("keys", keys.all());
        return "account/api-keys/index";
    }

    @GetMapping("/new")
    String make(Model model) {
        return form(new Form(null, null), model);
    }

    /** The answer itself shows the key: it must not lie in a session until the next page is asked for. */
    @PostMapping
    String issue(@Valid @ModelAttribute("form") Form form, BindingResult errors, Actor actor, Model model) {
        if (errors.hasErrors() || form.department() == null || form.name() == null) {
            return form(form, model);
        }
        model.addAttribute("key", keys.issue(form.department(), form.name(), actor));
        model.addAttribute("department", departments.find(form.department()));
        model.addAttribute("name", form.name());
        return "account/api-keys/show";
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        keys.revoke(id, actor);
        flash.addFlashAttribute("done", "密钥已停用，用它的系统从现在起不能再报送。");
        return "redirect:/console/api-keys";
    }

    private String form(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "departments",
                departments.all().stream().map(Department::asOption).toList());
        return "account/api-keys/new";
    }
}
