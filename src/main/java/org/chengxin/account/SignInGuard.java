package org.chengxin.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.chengxin.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts sign-in attempts and locks a name for 30 minutes at the fifth (domain §10). Names are kept as digests and counted
 * whether or not an account bears them, so the answer never tells which names exist. An attempt is counted before its
 * password is looked at, in one statement, so no number of parallel requests buys a sixth guess. Browsers in which the person
 * has signed in before are counted apart ({@link KnownBrowser}), so that strangers lock out strangers only.
 */
@Component
class SignInGuard {

    static final int ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInGuard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the guard says to one attempt.
     *
     * @param admitted whether the password may be looked at
     * @param number which attempt in a row this is
     * @param lockedUntil when the name opens again; set from the fifth attempt on, and lifted if that one succeeds
     */
    record Attempt(boolean admitted, int number, @Nullable Instant lockedUntil) {

        int left() {
            return Math.max(0, ALLOWED - number);
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Attempt admit(String username, boolean known) {
        Instant now = clock.instant();
        Map<String, Object> values = new HashMap<>();
        values.put("digest", digest(username, known));
        values.put("now", Timestamp.from(now));
        values.put("until", Timestamp.from(now.plus(LOCK)));
        values.put("stale", Timestamp.from(now.minus(LOCK)));
        values.put("allowed", ALLOWED);
        return jdbc.sql("""
                        insert into account_sign_in_guard as g (name_digest, failures, last_attempt_at)
                        values (:digest, 1, :now)
                        on conflict (name_digest) do update set
                            failures = case when g.locked_until is null and g.last_attempt_at > :stale
                                            then g.failures + 1 else 1 end,
                            locked_until = case when g.locked_until is null and g.last_attempt_at > :stale
                                                 and g.failures + 1 >= :allowed
                                                then cast(:until as timestamptz) end,
                            last_attempt_at = :now
                        where g.locked_until is null or g.locked_until <= :now
                        returning failures, locked_until""")
                .params(values)
                .query((row, n) -> new Attempt(true, row.getInt(1), instant(row.getTimestamp(2))))
                .optional()
                .orElseGet(() ->
                        new Attempt(false, ALLOWED, lockedUntil(username, known).orElse(now)));
    }

    /** Forgets the failures of a name: its owner signed in, or the security administrator unlocked it. */
    void clear(String username) {
        jdbc.sql("delete from account_sign_in_guard where name_digest in (?, ?)")
                .params(digest(username, false), digest(username, true))
                .update();
    }

    /** Until when a name is locked, if it is, be it for strangers only. */
    Optional<Instant> lockedUntil(String username) {
        return lockedUntil(username, true).or(() -> lockedUntil(username, false));
    }

    private Optional<Instant> lockedUntil(String username, boolean known) {
        return jdbc.sql("select locked_until from account_sign_in_guard where name_digest = ? and locked_until > ?")
                .params(digest(username, known), Timestamp.from(clock.instant()))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Names that were only guessed at do not pile up. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        jdbc.sql("delete from account_sign_in_guard where last_attempt_at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    /** Names are in lower case, so what is counted for known browsers is no name that anybody could type. */
    private static byte[] digest(String username, boolean known) {
        return Sha256.of((known ? "KNOWN " : "") + username);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
