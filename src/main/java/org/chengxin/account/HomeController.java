package org.chengxin.account;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in: what waits for this person, and at its foot who one is here. */
@Controller
class HomeController {

    private final List<HomeSection> sections;

    HomeController(ObjectProvider<HomeSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .toList();
    }

    /** A section filled for one reader. */
    record Part(String title, String fragment, Map<String, Object> model) {}

    @GetMapping("/console")
    String show(Actor actor, Model model) {
        model.addAttribute(
                "sections",
                sections.stream().flatMap(section -> part(section, actor)).toList());
        model.addAttribute("roles", actor.roles().stream().sorted().toList());
        return "account/home/show";
    }

    private static Stream<Part> part(HomeSection section, Actor actor) {
        return section.model(actor).map(model -> new Part(section.title(), section.fragment(), model)).stream();
    }
}
