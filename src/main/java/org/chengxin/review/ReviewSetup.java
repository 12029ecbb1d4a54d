package org.chengxin.review;

import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.PublicArea;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reviews are written and read, and the desk at which they are looked at. */
@Configuration(proxyBeanMethods = false)
class ReviewSetup {

    @Bean
    PublicArea reviewForms() {
        return PublicArea.of(
                "/m/{token}/reviews", "/m/{token}/reviews/**", "/reviews/{code}", "/reviews/{code}/withdrawal");
    }

    @Bean
    ConsoleArea reviewArea() {
        return new ConsoleArea("/console/reviews", "消费者评价", 49, Set.of(Role.OFFICER), Set.of(Role.OFFICER));
    }
}
