package org.chengxin.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import org.chengxin.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password; the only page open while a new one is owed. */
@Controller
@RequestMapping("/console/password")
class OwnPasswordController {

    private final OwnPassword password;
    private final Clock clock;
    private final SecurityContextRepository session = new HttpSessionSecurityContextRepository();

    OwnPasswordController(OwnPassword password, Clock clock) {
        this.password = password;
        this.clock = clock;
    }

    /** Never shown back: each attempt is typed anew. */
    record Form(
            @NotBlank(message = "请填写当前密码") @Nullable String current,
            @NotBlank(message = "请填写新密码") @Nullable String chosen,
            @NotBlank(message = "请再填一次新密码") @Nullable String repeated) {

        @Override
        public String toString() {
            return "Form[…]";
        }
    }

    @GetMapping
    String edit(@AuthenticationPrincipal StaffPrincipal principal, Model model) {
        model.addAttribute("form", new Form(null, null, null));
        return page(principal, model);
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            @AuthenticationPrincipal StaffPrincipal principal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        String chosen = String.valueOf(form.chosen());
        if (!errors.hasErrors() && !chosen.equals(form.repeated())) {
            Refusals.at(errors, "repeated", "两次填写的新密码不一致");
        }
        if (Refusals.done(errors, () -> {
            StaffPrincipal renewed = password.change(String.valueOf(form.current()), chosen, principal.actor());
            stay(renewed, request, response);
        })) {
            flash.addFlashAttribute("done", "密码已修改，其他地方的登录已退出");
            return "redirect:/console";
        }
        return page(principal, model);
    }

    /** Keeps this session signed in under the account's new epoch, with a new session id. */
    private void stay(StaffPrincipal renewed, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed.token());
        SecurityContextHolder.setContext(context);
        session.saveContext(context, request, response);
    }

    private String page(StaffPrincipal principal, Model model) {
        model.addAttribute("owed", principal.owesNewPassword(clock.instant()));
        model.addAttribute("first", principal.mustChangePassword());
        model.addAttribute("rules", PasswordRules.HINT);
        return "account/password/edit";
    }
}
