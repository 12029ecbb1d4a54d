package org.chengxin.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HalfWidth;
import org.chengxin.shared.Moments;
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
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXYZ";
    static final int LENGTH = 10;
    private static final int FRESH_DAYS = 30;
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
        keep(id, code.toString(), actor);
        return code.toString();
    }

    void keep(FilingId id, String code, Actor actor) {
        jdbc.sql("insert into complaint_code (filing_id, mark, made_at, made_by) values (?, ?, ?, ?)")
                .params(id.value(), seal.mark(code, PURPOSE), Timestamp.from(clock.instant()), actor.id())
                .update();
    }

    /** The code in use, where it took the place of an earlier one. */
    record Reissued(UUID by, LocalDate on) {}

    /** Makes another in place of one that was lost, and tells the person who filed how it was made sure of them. */
    @Transactional
    public String replace(Filing filing, Proof proof, Actor actor) {
        String told = "已补发查询码，原查询码作废。核对身份的方式：" + proof.told() + "。不是您本人办的，请马上拨打 12315。";
        steps.record(filing, StepKind.NEW_CODE, proof.noted(), told, actor);
        return make(filing.id(), actor);
    }

    /** Whether no withdrawal is taken on the tracking page yet, for a member of staff saw the code not long ago. */
    boolean isFresh(FilingId id) {
        LocalDate today = LocalDate.now(clock);
        return reissued(id)
                .filter(code -> !code.on().plusDays(FRESH_DAYS).isBefore(today))
                .isPresent();
    }

    /** What was done under a code that staff had in hand says so, to the office and to the person. */
    String note(FilingId id) {
        return reissued(id).map(code -> "（凭 " + code.on() + " 补发的查询码）").orElse("");
    }

    /** When the code in use was made. */
    Instant since(FilingId id) {
        return jdbc.sql("select max(made_at) from complaint_code where filing_id = ?")
                .param(id.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** Who made the code in use, and when, if it is not the first. */
    Optional<Reissued> reissued(FilingId id) {
        return jdbc.sql("select made_by, made_at from complaint_code c where filing_id = ? and exists (select 1"
                        + " from complaint_code e where e.filing_id = c.filing_id and e.made_at < c.made_at)"
                        + " order by made_at desc limit 1")
                .param(id.value())
                .query((row, number) -> new Reissued(
                        row.getObject("made_by", UUID.class),
                        LocalDate.ofInstant(row.getTimestamp("made_at").toInstant(), Moments.BEIJING)))
                .optional();
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
}
