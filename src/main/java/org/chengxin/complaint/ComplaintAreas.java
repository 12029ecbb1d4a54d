package org.chengxin.complaint;

import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.PublicArea;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ComplaintAreas {

    private static final Set<Role> PEOPLE = Set.of(Role.COMPLAINT_HANDLER, Role.OFFICER, Role.APPROVER);

    @Bean
    ConsoleArea complaintsArea() {
        return new ConsoleArea("/console/complaints", "投诉", 48, PEOPLE, PEOPLE);
    }

    @Bean
    ConsoleArea reportsArea() {
        return new ConsoleArea("/console/reports", "举报", 49, PEOPLE, PEOPLE);
    }

    @Bean
    PublicArea complaintForms() {
        return PublicArea.of("/m/{token}/complaints/**", "/m/{token}/reports/**", "/complaints", "/complaints/**");
    }
}
