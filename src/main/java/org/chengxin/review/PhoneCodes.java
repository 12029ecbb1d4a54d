package org.chengxin.review;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.HalfWidth;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Seal;
import org.chengxin.shared.SmsGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes sent to a telephone, to tell one person from another; neither telephone nor code is kept, only keyed marks. Where
 * no gateway is set up there are no codes and nothing asks for one.
 */
@Service
class PhoneCodes {

    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int A_DAY = 5;
    private static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<SmsGateway> gateway;
    private final CodeBudget budget;
    private final Seal seal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PhoneCodes(
            ObjectProvider<SmsGateway> gateway,
            CodeBudget budget,
            Seal seal,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.gateway = gateway.stream().findFirst();
        this.budget = budget;
        this.seal = seal;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean areOn() {
        return gateway.isPresent();
    }

    /**
     * Sends a code, not more often than a telephone bears and the street pays for. It is counted before it is sent, so that a
     * gateway that takes it and answers late is not asked again, and nobody waits for the gateway with a connection in hand.
     */
    void send(@Nullable String given) {
        SmsGateway sms = gateway.orElseThrow(() -> new Rejected("现在不用手机验证码，直接预览即可。"));
        String phone = Phone.parse(given);
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        transaction.executeWithoutResult(status -> count(phone, code));
        sms.send(phone, "【诚信街】评价验证码 " + code + "，10 分钟内有效。不是您本人操作请不用理会。");
    }

    private void count(String phone, String code) {
        String mark = Phone.mark(phone, seal);
        Instant now = clock.instant();
        serialise(mark);
        if (sent(mark, now.minus(PAUSE)) > 0) {
            throw new Rejected("phone", "验证码刚刚发过，请等一分钟，收不到再点。");
        }
        if (sent(mark, now.minus(Duration.ofDays(1))) >= A_DAY) {
            throw new Rejected("phone", "这个手机号今天已经发了 " + A_DAY + " 次验证码，请明天再试。");
        }
        budget.requireLeft();
        jdbc.sql("insert into review_phone_code (id, phone_mark, code_mark, sent_at, tries) values (?, ?, ?, ?, 0)")
                .params(Ids.next(), mark, Phone.codeMark(phone, code, seal), Timestamp.from(now))
                .update();
    }

    private record Tried(UUID id, String codeMark) {}

    /**
     * Whether the code is the last one that was sent to the telephone. A right one may be shown again (preview, then sending)
     * until {@link #useUp}; wrong ones are counted, and after five the code is worth nothing.
     */
    boolean proves(String phone, @Nullable String given) {
        String code = HalfWidth.of(given == null ? "" : given).strip();
        // Counted first: whoever tries sixty at the same moment has five tries, too.
        Optional<Tried> last = jdbc.sql("update review_phone_code set tries = tries + 1 where tries < :most and id ="
                        + " (select id from review_phone_code where phone_mark = :phone and used_at is null"
                        + " and sent_at > :since order by sent_at desc limit 1) returning id, code_mark")
                .param("most", TRIES)
                .param("phone", Phone.mark(phone, seal))
                .param("since", Timestamp.from(clock.instant().minus(LASTS)))
                .query(Tried.class)
                .optional();
        boolean right = last.isPresent() && last.get().codeMark().equals(Phone.codeMark(phone, code, seal));
        if (right) {
            jdbc.sql("update review_phone_code set tries = tries - 1 where id = ?")
                    .param(last.get().id())
                    .update();
        }
        return right;
    }

    void useUp(String phone) {
        jdbc.sql("update review_phone_code set used_at = ? where phone_mark = ? and used_at is null")
                .params(Timestamp.from(clock.instant()), Phone.mark(phone, seal))
                .update();
    }

    private long sent(String mark, Instant since) {
        return jdbc.sql("select count(*) from review_phone_code where phone_mark = ? and sent_at > ?")
                .params(mark, Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    private void serialise(String mark) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("review-phone:" + mark)
                .query((row, number) -> 0)
                .single();
    }
}
