package org.chengxin.intake;

import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class IntakeAreas {

    @Bean
    ConsoleArea submissionsArea() {
        return new ConsoleArea(
                "/console/submissions",
                "报送",
                20,
                Set.of(Role.REPORTER, Role.OFFICER),
                Set.of(Role.REPORTER, Role.OFFICER));
    }

    @Bean
    ConsoleArea dutiesArea() {
        return new ConsoleArea(
                "/console/duties",
                "报送任务",
                22,
                Set.of(Role.REPORTER, Role.INSPECTOR, Role.OFFICER, Role.APPROVER),
                Set.of(Role.REPORTER, Role.OFFICER));
    }

    @Bean
    ConsoleArea holdingsArea() {
        Set<Role> roles = Set.of(Role.REPORTER, Role.OFFICER);
        return new ConsoleArea("/console/holdings", "待匹配", 21, roles, roles);
    }
}
