package org.chengxin.account;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.chengxin.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The random token in the set-up address, good for a day and for one use. Only the digest of the latest is kept. */
@Component
class SetupTokens {

    static final Duration LIFETIME = Duration.ofHours(24);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    SetupTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a new token and voids any earlier one; once one is spent, no later one is good. */
    String renew() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into account_setup_token (digest, expires_at) values (:digest, :expires)
                        on conflict (only_row) do update
                            set digest = excluded.digest, expires_at = excluded.expires_at
                            where account_setup_token.spent_at is null""")
                .param("digest", Sha256.of(token))
                .param("expires", Timestamp.from(clock.instant().plus(LIFETIME)))
                .update();
        return token;
    }

    /** Whether the token is the latest, unspent and not expired. */
    boolean isGood(String token) {
        return isGood(token, "");
    }

    /** The same, and nobody else may use it until the running transaction ends. */
    boolean isGoodAndLocked(String token) {
        return isGood(token, " for update");
    }

    void spend(Instant now) {
        jdbc.sql("update account_setup_token set spent_at = ?")
                .param(Timestamp.from(now))
                .update();
    }

    private boolean isGood(String token, String lock) {
        return jdbc.sql("select 1 from account_setup_token where digest = ? and spent_at is null and expires_at > ?"
                        + lock)
                .params(Sha256.of(token), Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
