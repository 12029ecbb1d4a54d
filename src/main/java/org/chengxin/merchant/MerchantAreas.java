package org.chengxin.merchant;

import java.util.Set;
import org.chengxin.shared.Actor;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The areas of this module in the console: everyone on business reads the register, officers keep it. */
@Configuration(proxyBeanMethods = false)
class MerchantAreas {

    private static final Set<Role> OFFICER = Set.of(Role.OFFICER);

    @Bean
    ConsoleArea merchantsArea() {
        return new ConsoleArea(
                "/console/merchants",
                "商户",
                10,
                Set.of(Role.OFFICER, Role.REPORTER, Role.INSPECTOR, Role.APPROVER),
                OFFICER);
    }

    @Bean
    ConsoleArea newMerchantArea() {
        return new ConsoleArea("/console/merchants/new", "", 11, OFFICER, OFFICER);
    }

    @Bean
    ConsoleArea rosterImportsArea() {
        return new ConsoleArea("/console/merchants/imports", "", 12, OFFICER, OFFICER);
    }

    /** Pages that exist for officers only, below an address others may read. */
    static void officersOnly(Actor actor) {
        if (!actor.has(Role.OFFICER)) {
            throw new NotFound("page for officers");
        }
    }
}
