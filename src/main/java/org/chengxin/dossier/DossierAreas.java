package org.chengxin.dossier;

import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DossierAreas {

    @Bean
    ConsoleArea factsArea() {
        return new ConsoleArea(
                "/console/facts",
                "",
                30,
                Set.of(Role.REPORTER, Role.OFFICER, Role.APPROVER, Role.INSPECTOR),
                Set.of(Role.REPORTER, Role.OFFICER));
    }
}
