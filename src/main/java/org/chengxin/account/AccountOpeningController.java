package org.chengxin.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
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

/** Opening an account; the answer shows its first password once. */
@Controller
@RequestMapping("/console/accounts")
class AccountOpeningController {

    private final Accounts accounts;
    private final Departments departments;

    AccountOpeningController(Accounts accounts, Departments departments) {
        this.accounts = accounts;
        this.departments = departments;
    }

    record Opening(
            @NotBlank(message = "请填写登录名")
            @Pattern(regexp = "[a-z][a-z0-9_.-]{1,31}", message = "登录名须以小写字母开头，只含小写字母、数字、点、横线和下划线，2 至 32 位")
            @Nullable
            String username,

            @NotBlank(message = "请填写姓名") @Size(max = 30, message = "姓名不超过 30 字") @Nullable
            String displayName,

            @NotNull(message = "请选择单位") @Nullable UUID department) {}

    @GetMapping("/new")
    String make(Model model) {
        return form(model, new Opening(null, null, null));
    }

    @PostMapping
    String open(@Valid @ModelAttribute("form") Opening form, BindingResult errors, Actor actor, Model model) {
        if (Refusals.done(
                errors,
                () -> model.addAttribute(
                        "opened",
                        accounts.open(
                                given(form.username()),
                                given(form.displayName()).strip(),
                                given(form.department()),
                                actor)))) {
            // Shown in this answer and nowhere kept: a redirect would leave the password in the session.
            return "account/accounts/password";
        }
        return form(model, form);
    }

    private String form(Model model, Opening form) {
        model.addAttribute("form", form);
        model.addAttribute(
                "departments",
                departments.all().stream().map(Department::asOption).toList());
        return "account/accounts/new";
    }

    private static <T> T given(@Nullable T validated) {
        return Objects.requireNonNull(validated);
    }
}
