package org.chengxin.rectification;

import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases are kept by the leading department; tasks lie with every department that found something. */
@Configuration(proxyBeanMethods = false)
class RectificationAreas {

    private static final Set<Role> KEEPERS = Set.of(Role.OFFICER, Role.APPROVER);
    private static final Set<Role> DEPARTMENTS = Set.of(Role.OFFICER, Role.APPROVER, Role.INSPECTOR, Role.REPORTER);

    @Bean
    ConsoleArea rectificationsArea() {
        return new ConsoleArea("/console/rectifications", "挂号督办", 46, KEEPERS, KEEPERS);
    }

    @Bean
    ConsoleArea rectificationTasksArea() {
        return new ConsoleArea("/console/rectifications/tasks", "整改事项", 47, DEPARTMENTS, DEPARTMENTS);
    }

    @Bean
    ConsoleArea streetPlanArea() {
        return new ConsoleArea("/console/street", "街区平面", 45, KEEPERS, Set.of());
    }
}
