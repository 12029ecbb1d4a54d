package org.chengxin.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.chengxin.shared.Rejected;
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

/** The page behind the one-time set-up address. */
@Controller
@RequestMapping("/setup/{token}")
class SetupController {

    private final Setup setup;

    SetupController(Setup setup) {
        this.setup = setup;
    }

    record Person(
            @NotBlank(message = "请填写登录名")
            @Pattern(regexp = "[a-z][a-z0-9_.-]{1,31}", message = "登录名须以小写字母开头，只含小写字母、数字、点、横线和下划线，2 至 32 位")
            @Nullable
            String username,

            @NotBlank(message = "请填写姓名") @Size(max = 30, message = "姓名不超过 30 字") @Nullable
            String displayName,

            @NotBlank(message = "请填写密码") @Nullable String password) {

        Setup.Administrator as(Role role) {
            return new Setup.Administrator(
                    role, String.valueOf(username), String.valueOf(displayName).strip(), String.valueOf(password));
        }

        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    record Form(
            @Valid @NotNull(message = "请填写系统管理员") @Nullable Person system,
            @Valid @NotNull(message = "请填写安全管理员") @Nullable Person security,
            @Valid @NotNull(message = "请填写审计管理员") @Nullable Person audit) {}

    @GetMapping
    String make(@PathVariable String token, Model model) {
        setup.check(token);
        Person nobody = new Person(null, null, null);
        model.addAttribute("form", new Form(nobody, nobody, nobody));
        return page(token, model);
    }

    @PostMapping
    String complete(
            @PathVariable String token, @Valid @ModelAttribute("form") Form form, BindingResult errors, Model model) {
        setup.check(token);
        if (!errors.hasErrors() && form.system() != null && form.security() != null && form.audit() != null) {
            try {
                setup.complete(
                        token,
                        List.of(
                                form.system().as(Role.SYSTEM_ADMIN),
                                form.security().as(Role.SECURITY_ADMIN),
                                form.audit().as(Role.AUDIT_ADMIN)));
                return "redirect:/login?setup";
            } catch (Rejected e) {
                errors.reject("rejected", e.sentence());
            }
        }
        return page(token, model);
    }

    private static String page(String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("rules", PasswordRules.HINT);
        return "account/setup/new";
    }
}
