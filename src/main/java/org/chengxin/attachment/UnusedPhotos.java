package org.chengxin.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Nights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes photos of strangers that never came to anything: of forms that were looked at and not sent, or were refused. Nobody
 * should be able to fill the disk with previews, and nobody's picture is kept without a purpose (个人信息保护法第十九条). What
 * a module's row points to stays; whichever module it is, its foreign key to {@code attachment_file} says so.
 */
@Component
class UnusedPhotos {

    /** Longer than any form may lie open ({@code chengxin.forms.open}). */
    private static final Duration KEPT = Duration.ofDays(2);

    private static final Nights.Round ROUND = new Nights.Round("unused-photos", "清除没有提交的照片");

    private final Removal removal;
    private final Nights nights;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnusedPhotos(Removal removal, Nights nights, JdbcClient jdbc, Clock clock) {
        this.removal = removal;
        this.nights = nights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = Moments.ZONE)
    @SchedulerLock(name = "attachment-night")
    void atNight() {
        nights.each(ROUND, this::unused, this::remove, Function.identity());
    }

    private List<String> unused(int most) {
        return jdbc.sql("select * from attachment_unused(?, ?, ?)")
                .params(Actor.VISITOR.id(), before(), most)
                .query(String.class)
                .list();
    }

    private void remove(String sha256) {
        removal.forget(sha256, before());
        removal.sweep(sha256);
    }

    private OffsetDateTime before() {
        return OffsetDateTime.now(clock).minus(KEPT);
    }
}
