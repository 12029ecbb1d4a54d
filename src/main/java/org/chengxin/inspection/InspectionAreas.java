package org.chengxin.inspection;

import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Inspections in the console: officers plan and keep the lists, inspectors and approvers look. */
@Configuration(proxyBeanMethods = false)
class InspectionAreas {

    private static final Set<Role> READERS = Set.of(Role.OFFICER, Role.APPROVER, Role.INSPECTOR);
    private static final Set<Role> OFFICER = Set.of(Role.OFFICER);

    @Bean
    ConsoleArea inspectionsArea() {
        return new ConsoleArea("/console/inspections", "联合检查", 40, READERS, OFFICER);
    }

    @Bean
    ConsoleArea planCancellationsArea() {
        Set<Role> both = Set.of(Role.OFFICER, Role.APPROVER);
        return new ConsoleArea("/console/inspection-cancellations", "", 40, both, both);
    }

    @Bean
    ConsoleArea findingsArea() {
        return new ConsoleArea("/console/findings", "问题清单", 42, READERS, Set.of());
    }

    @Bean
    ConsoleArea inspectorsArea() {
        return new ConsoleArea("/console/inspectors", "检查尺度", 43, Set.of(Role.OFFICER, Role.APPROVER), Set.of());
    }

    @Bean
    ConsoleArea checklistsArea() {
        return new ConsoleArea("/console/checklists", "检查清单", 44, READERS, OFFICER);
    }
}
