package org.chengxin.plate;

import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.PublicArea;
import org.chengxin.shared.Role;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The plates' place in the console. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Imprint.class)
class PlateSetup {

    @Bean
    ConsoleArea plateArea() {
        return new ConsoleArea("/console/plates", "标识牌", 15, Set.of(Role.OFFICER, Role.APPROVER), Set.of(Role.OFFICER));
    }

    @Bean
    ConsoleArea mismatchArea() {
        return new ConsoleArea("/console/mismatches", "不是这家店", 16, Set.of(Role.OFFICER), Set.of(Role.OFFICER));
    }

    @Bean
    PublicArea mismatchForms() {
        return PublicArea.of("/m/{token}/mismatch", "/m/{token}/mismatch/**");
    }
}
