package org.chengxin.audit;

import java.util.List;
import java.util.Set;
import org.chengxin.shared.Actor;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The trail on screen, for the audit administrator alone. There is no address that changes it. */
@Controller
class EntriesController {

    private final Entries entries;

    EntriesController(Entries entries) {
        this.entries = entries;
    }

    @GetMapping("/console/audit")
    String index(Search search, Actor actor, Model model) {
        List<Entry> found = entries.read(search, actor);
        List<Entry> page = found.subList(0, Math.min(found.size(), Search.PAGE));
        model.addAttribute("search", search);
        model.addAttribute("entries", page);
        if (found.size() > page.size()) {
            model.addAttribute("older", search.older(page.get(page.size() - 1).id()));
        }
        return "audit/entries/index";
    }

    @Configuration(proxyBeanMethods = false)
    static class Area {

        @Bean
        ConsoleArea auditArea() {
            return new ConsoleArea("/console/audit", "操作留痕", 920, Set.of(Role.AUDIT_ADMIN), Set.of());
        }
    }
}
