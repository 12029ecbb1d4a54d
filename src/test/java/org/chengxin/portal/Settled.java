package org.chengxin.portal;

import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Waits until no listener has anything left to do for a merchant, so that a test sees only what it does itself. */
public final class Settled {

    private Settled() {}

    public static void await(JdbcTemplate jdbc, MerchantId merchant) {
        await(jdbc, merchant.toString());
    }

    /** Until nothing is left of the events in which this stands. */
    public static void await(JdbcTemplate jdbc, String mark) {
        for (int i = 0; i < 600; i++) {
            Long open = jdbc.queryForObject(
                    "select count(*) from event_publication where serialized_event like ?",
                    Long.class,
                    "%" + mark + "%");
            if (open != null && open == 0) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("events about " + mark + " are still open after 30 seconds");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
