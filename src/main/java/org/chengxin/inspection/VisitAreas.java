package org.chengxin.inspection;

import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses of visits: inspectors work on them, officers and approvers read their records and withdraw one together. */
@Configuration(proxyBeanMethods = false)
class VisitAreas {

    @Bean
    ConsoleArea visitsArea() {
        return new ConsoleArea("/console/visits", "现场检查", 39, Set.of(Role.INSPECTOR), Set.of(Role.INSPECTOR));
    }

    @Bean
    ConsoleArea visitRecordsArea() {
        return new ConsoleArea(
                "/console/visit-records",
                "检查台账",
                41,
                Set.of(Role.INSPECTOR, Role.OFFICER, Role.APPROVER),
                Set.of(Role.INSPECTOR, Role.OFFICER, Role.APPROVER));
    }
}
