package org.chengxin.account;

import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the system administrator does to an account: suspension, reinstatement, a new temporary password. */
@Controller
@RequestMapping("/console/accounts/{id}")
class AccountStandingController {

    private final Accounts accounts;

    AccountStandingController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/suspension")
    String suspend(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        try {
            accounts.suspend(new StaffId(id), actor);
            flash.addFlashAttribute("done", "账号已停用，已登录的会话随即结束");
        } catch (Rejected e) {
            flash.addFlashAttribute("refused", e.sentence());
        }
        return "redirect:/console/accounts/" + id;
    }

    @PostMapping("/reinstatement")
    String reinstate(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        try {
            accounts.reinstate(new StaffId(id), actor);
            flash.addFlashAttribute("done", "账号已启用");
        } catch (Rejected e) {
            flash.addFlashAttribute("refused", e.sentence());
        }
        return "redirect:/console/accounts/" + id;
    }

    @PostMapping("/password-reset")
    String resetPassword(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("opened", accounts.resetPassword(new StaffId(id), actor));
        model.addAttribute("reset", true);
        return "account/accounts/password";
    }
}
