package org.chengxin.account;

import java.util.UUID;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hands out the second half of a temporary password. */
@Controller
class PasswordPartController {

    private final PasswordParts parts;

    PasswordPartController(PasswordParts parts) {
        this.parts = parts;
    }

    @PostMapping("/console/accounts/{id}/password-part")
    String take(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("opened", parts.take(new StaffId(id), actor));
        model.addAttribute("second", true);
        return "account/accounts/password";
    }
}
