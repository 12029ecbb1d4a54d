package org.chengxin.portal;

import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.grading.Gradings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The scoring model in force, open to anyone (个人信息保护法第二十四条: automated decisions are transparent). */
@Controller
class RulesController {

    private final Gradings gradings;
    private final Clock clock;

    RulesController(Gradings gradings, Clock clock) {
        this.gradings = gradings;
        this.clock = clock;
    }

    @GetMapping("/rules")
    String show(Model model) {
        model.addAttribute("rules", gradings.rulesOn(LocalDate.now(clock)));
        return "portal/rules/show";
    }
}
