package org.chengxin.calendar;

import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** Warns officers while a year that terms will soon run into has no calendar (domain.md §11). */
@Component
class CalendarSection implements HomeSection {

    private final Calendars calendars;

    CalendarSection(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String title() {
        return "工作日历要补";
    }

    @Override
    public String fragment() {
        return "calendar/years/_missing";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        return actor.has(Role.OFFICER) ? calendars.missing().map(year -> Map.of("year", year)) : Optional.empty();
    }
}
