package org.chengxin.calendar;

import java.util.Set;
import org.chengxin.shared.ConsoleArea;
import org.chengxin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar in the console: all who work with terms may look, officers keep it. */
@Configuration(proxyBeanMethods = false)
class CalendarAreas {

    @Bean
    ConsoleArea calendarArea() {
        return new ConsoleArea(
                "/console/calendar",
                "工作日历",
                800,
                Set.of(Role.OFFICER, Role.APPROVER, Role.REPORTER, Role.INSPECTOR, Role.COMPLAINT_HANDLER),
                Set.of(Role.OFFICER));
    }
}
