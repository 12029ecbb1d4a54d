package org.chengxin.account;

import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The areas of this module in the console. Roles and unlocking are narrowed further in {@link ConsoleChains}. */
@Configuration(proxyBeanMethods = false)
class AccountAreas {

    @Bean
    ConsoleArea accountsArea() {
        return new ConsoleArea(
                "/console/accounts",
                "账号",
                900,
                Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN),
                Set.of(Role.SYSTEM_ADMIN));
    }

    @Bean
    ConsoleArea newAccountArea() {
        return new ConsoleArea("/console/accounts/new", "", 901, Set.of(Role.SYSTEM_ADMIN), Set.of(Role.SYSTEM_ADMIN));
    }

    @Bean
    ConsoleArea departmentsArea() {
        return new ConsoleArea("/console/departments", "单位", 910, Set.of(Role.SYSTEM_ADMIN), Set.of(Role.SYSTEM_ADMIN));
    }

    @Bean
    ConsoleArea apiKeysArea() {
        return new ConsoleArea("/console/api-keys", "接口密钥", 915, Set.of(Role.SYSTEM_ADMIN), Set.of(Role.SYSTEM_ADMIN));
    }
}
