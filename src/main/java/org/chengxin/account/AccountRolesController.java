package org.chengxin.account;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the security administrator does to an account: roles and unlocking. */
@Controller
@RequestMapping("/console/accounts/{id}")
class AccountRolesController {

    private final AccountRoles roles;

    AccountRolesController(AccountRoles roles) {
        this.roles = roles;
    }

    @PostMapping("/roles")
    String grant(
            @PathVariable UUID id,
            @RequestParam(name = "role", required = false) @Nullable Set<Role> chosen,
            Actor actor,
            RedirectAttributes flash) {
        Set<Role> wanted = chosen == null || chosen.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(chosen);
        try {
            roles.grant(new StaffId(id), wanted, actor);
            flash.addFlashAttribute("done", "角色已保存，该账号须重新登录");
        } catch (Rejected e) {
            flash.addFlashAttribute("refused", e.sentence());
        }
        return "redirect:/console/accounts/" + id;
    }

    @PostMapping("/unlocking")
    String unlock(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        roles.unlock(new StaffId(id), actor);
        flash.addFlashAttribute("done", "已解除登录锁定");
        return "redirect:/console/accounts/" + id;
    }
}
