package org.chengxin.grading;

import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who finds gradings and models in the console. Drafts and replays are for those who make and approve them. */
@Configuration(proxyBeanMethods = false)
class GradingAreas {

    private static final Set<Role> MAKERS = Set.of(Role.OFFICER, Role.APPROVER);

    @Bean
    ConsoleArea gradingsArea() {
        return new ConsoleArea("/console/gradings", "信用评价", 50, MAKERS, Set.of());
    }

    @Bean
    ConsoleArea decisionsArea() {
        return new ConsoleArea("/console/decisions", "评级决定", 52, MAKERS, MAKERS);
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

    @Bean
    ConsoleArea modelDraftsArea() {
        return new ConsoleArea("/console/models/drafts", "", 56, MAKERS, MAKERS);
    }

    @Bean
    ConsoleArea modelRunsArea() {
        return new ConsoleArea("/console/models/runs", "", 57, MAKERS, MAKERS);
    }
}
