package org.chengxin.dossier;

import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DossierAreas {

    private static final Set<Role> DECIDING = Set.of(Role.REPORTER, Role.OFFICER, Role.APPROVER);
    private static final Set<Role> READERS = Set.of(Role.OFFICER, Role.REPORTER, Role.APPROVER);

    @Bean
    ConsoleArea factsArea() {
        return new ConsoleArea(
                "/console/facts",
                "信用信息",
                30,
                Set.of(Role.REPORTER, Role.OFFICER, Role.APPROVER, Role.INSPECTOR),
                Set.of(Role.REPORTER, Role.OFFICER));
    }

    @Bean
    ConsoleArea objectionsArea() {
        return new ConsoleArea("/console/objections", "异议", 32, DECIDING, DECIDING);
    }

    @Bean
    ConsoleArea repairsArea() {
        return new ConsoleArea("/console/repairs", "信用修复", 34, DECIDING, DECIDING);
    }

    @Bean
    ConsoleArea catalogueArea() {
        return new ConsoleArea("/console/catalogue", "采集目录", 35, READERS, Set.of(Role.OFFICER));
    }

    @Bean
    ConsoleArea newItemArea() {
        return new ConsoleArea("/console/catalogue/new", "", 35, Set.of(Role.OFFICER), Set.of(Role.OFFICER));
    }
}
