package org.chengxin.portal;

import org.chengxin.grading.RuleBook;
import org.chengxin.grading.RuleBooks;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The scoring model, open to anyone (个人信息保护法第二十四条: automated decisions are transparent): now, next, and before. */
@Controller
@PublicPage
class RulesController {

    private final RuleBooks books;

    RulesController(RuleBooks books) {
        this.books = books;
    }

    @GetMapping("/rules")
    String show(Model model) {
        RuleBook rules = books.current().rules();
        model.addAttribute("plainly", PlainRules.of(rules));
        model.addAttribute("next", books.next().orElse(null));
        model.addAttribute("history", books.history());
        return "portal/rules/show";
    }

    /** The exact rules, on a page of their own: it is long, and the plain words are what most people come for. */
    @GetMapping("/rules/table")
    String table(Model model) {
        model.addAttribute("rules", books.current().rules());
        return "portal/rules/table";
    }

    @GetMapping("/rules/next")
    String next(Model model) {
        RuleBooks.Announced next = books.next().orElseThrow(() -> new NotFound("announced rules"));
        model.addAttribute("next", next);
        model.addAttribute("rules", next.rules());
        return "portal/rules/next";
    }

    @GetMapping("/rules/versions/{version}")
    String version(@PathVariable int version, Model model) {
        RuleBooks.Version found = books.version(version).orElseThrow(() -> new NotFound("rules version " + version));
        model.addAttribute("version", found);
        model.addAttribute("rules", found.rules());
        return "portal/rules/version";
    }
}
