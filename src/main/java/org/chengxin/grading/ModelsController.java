package org.chengxin.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The scoring model of a day, as people read it. */
@Controller
@RequestMapping("/console/models")
class ModelsController {

    private final ScoringModels models;
    private final Clock clock;

    ModelsController(ScoringModels models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    /** Who finds gradings and models in the console. */
    @Configuration
    static class Areas {

        @Bean
        ConsoleArea gradingsArea() {
            return new ConsoleArea("/console/gradings", "信用评价", 50, Set.of(Role.OFFICER, Role.APPROVER), Set.of());
        }

        @Bean
        ConsoleArea decisionsArea() {
            return new ConsoleArea(
                    "/console/decisions",
                    "评级决定",
                    52,
                    Set.of(Role.OFFICER, Role.APPROVER),
                    Set.of(Role.OFFICER, Role.APPROVER));
        }

        @Bean
        ConsoleArea modelsArea() {
            return new ConsoleArea(
                    "/console/models",
                    "评分模型",
                    55,
                    Set.of(Role.OFFICER, Role.APPROVER, Role.REPORTER, Role.INSPECTOR),
                    Set.of());
        }
    }

    @GetMapping
    String show(@RequestParam @Nullable LocalDate day, Model model) {
        LocalDate asked = day == null ? LocalDate.now(clock) : day;
        model.addAttribute("day", asked);
        model.addAttribute("rules", RuleBook.of(models.on(asked)));
        model.addAttribute("models", models.all());
        return "grading/model/show";
    }
}
