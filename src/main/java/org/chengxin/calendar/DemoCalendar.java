package org.chengxin.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.chengxin.shared.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the invented street's terms run on into years whose notice nobody has published yet: without the next year's calendar
 * no complaint could be accepted in November, since its 45 working days end in it. Says of itself that it is made up.
 */
@Component
@Profile("demo")
@Order(100)
class DemoCalendar implements ApplicationRunner {

    static final String DOCUMENT = "演示用的假定安排，不是国务院办公厅的放假通知";

    private static final String INVENTED = """
            1月1日 放假 元旦
            2月6日至2月12日 放假 春节
            4月5日 放假 清明节
            5月1日至5月3日 放假 劳动节
            6月9日 放假 端午节
            9月15日 放假 中秋节
            10月1日至10月7日 放假 国庆节
            """;

    private final Calendars calendars;
    private final WorkingDays days;
    private final Clock clock;

    DemoCalendar(Calendars calendars, WorkingDays days, Clock clock) {
        this.calendars = calendars;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int year = LocalDate.now(clock).getYear();
        adopt(year);
        adopt(year + 1);
    }

    private void adopt(int year) {
        if (!days.knows(year)) {
            calendars.adopt(draft(year), DOCUMENT, Calendars.NEW, Actor.SYSTEM);
        }
    }

    static Draft draft(int year) {
        return Draft.of(year, INVENTED);
    }
}
