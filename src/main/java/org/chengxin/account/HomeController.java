package org.chengxin.account;

import org.chengxin.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in: who one is here, and what is open. */
@Controller
class HomeController {

    @GetMapping("/console")
    String show(Actor actor, Model model) {
        model.addAttribute("roles", actor.roles().stream().sorted().toList());
        return "account/home/show";
    }
}
