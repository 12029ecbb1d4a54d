package org.chengxin.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HalfWidth;
import org.chengxin.shared.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Query codes: ten characters out of thirty, 49 bits, none of which looks like another; kept as a keyed mark only. An unknown number and a
 * wrong code take the same path and the same time.
 */
@Component
class QueryCodes {

    private static final String PURPOSE = "complaint.code";
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Steps steps;
    private final Clock clock;

    QueryCodes(JdbcClient jdbc, Seal seal, Steps steps, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.steps = steps;
        this.clock = clock;
    }

    /** Makes a code, which replaces an earlier one, and tells it this once. */
    String make(FilingId id, Actor actor) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        jdbc.sql("insert into complaint_code (filing_id, mark, made_at, made_by) values (?, ?, ?, ?)")
                .params(id.value(), mark(code.toString()), Timestamp.from(clock.instant()), actor.id())
                .update();
        return code.toString();
    }

    /** Makes another in place of one that was lost. */
    @Transactional
    public String replace(Filing filing, Actor actor) {
        steps.record(filing, StepKind.NEW_CODE, "已核对身份", "已补发查询码，原查询码作废。", actor);
        return make(filing.id(), actor);
    }

    /** The filing with that number, if the code is its own; case, blanks and full-width letters do not matter. */
    Optional<FilingId> open(String slug, String typed) {
        record Known(UUID id, String mark) {}
        Optional<Known> known = jdbc.sql(
                        "select f.id, c.mark from complaint_filing f join complaint_code c on c.filing_id = f.id"
                                + " where f.slug = ? order by c.made_at desc limit 1")
                .param(slug)
                .query(Known.class)
                .optional();
        String code = HalfWidth.of(typed).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        byte[] wanted = known.map(Known::mark).orElse("").getBytes(StandardCharsets.US_ASCII);
        boolean right = false;
        for (String mark : seal.marks(code, PURPOSE)) {
            right |= MessageDigest.isEqual(wanted, mark.getBytes(StandardCharsets.US_ASCII));
        }
        return right ? known.map(found -> new FilingId(found.id())) : Optional.empty();
    }

    private String mark(String code) {
        return seal.mark(code, PURPOSE);
    }
}
