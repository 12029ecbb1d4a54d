package org.chengxin.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Tickets of public forms for tests that do not want to wait for a person's reading time. */
public final class TicketFixtures {

    private TicketFixtures() {}

    /** The ticket of a form that was opened a minute ago and puts no question. */
    public static String openedAWhileAgo(ApplicationContext context, String purpose) {
        Instant then = context.getBean(Clock.class).instant().minus(Duration.ofMinutes(1));
        return new FormTicket(then, Ids.next(), 0, 0).signed(context.getBean(Seal.class), purpose);
    }
}
