package org.chengxin.plate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Seal;
import org.chengxin.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports that a plate and its shop do not match. A copied genuine code cannot be stopped: people who look are the defence
 * (peers 4). Whoever reports leaves no name; the code given back tells what came of it.
 */
@Service
public class Mismatches {

    static final int PHOTOS = 3;
    static final int LONGEST = 300;
    private static final int CODE = 20;

    private final MismatchRepository repository;
    private final MismatchRows rows;
    private final Acts acts;
    private final Seal seal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mismatches(MismatchRepository repository, MismatchRows rows, Acts acts, Seal seal, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.acts = acts;
        this.seal = seal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes a report in and returns the reporter's code; the same form sent again is the same report.
     *
     * @param kind name of a {@link MismatchKind}
     * @param photos SHA-256 of pictures already taken in
     */
    @Transactional
    public String report(UUID form, String token, String kind, String words, List<String> photos) {
        String code = code(form);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("mismatch:" + form)
                .query((row, number) -> 0)
                .single();
        if (repository.findByFormNumber(form).isPresent()) {
            return code;
        }
        MismatchRows.Target plate = rows.behind(token);
        String plain = words.strip();
        if (plain.length() > LONGEST) {
            throw new Rejected("words", "说明最多 " + LONGEST + " 字，请删短一些。");
        }
        Mismatch made = repository.saveAndFlush(
                new Mismatch(form, hash(code), plate.id(), MismatchKind.valueOf(kind), plain, now()));
        for (int i = 0; i < photos.size(); i++) {
            jdbc.sql("insert into plate_mismatch_photo (id, mismatch_id, position, sha256) values (?, ?, ?, ?)")
                    .params(UUID.randomUUID(), made.id().value(), i, photos.get(i))
                    .update();
        }
        acts.record(
                Actor.VISITOR,
                "标识牌.牌店不符报告",
                "plate",
                plate.serial(),
                made.kind().label() + "，照片 " + photos.size() + " 张");
        return code;
    }

    /** The code of the report that this form has become already; empty where it has become none. */
    @Transactional(readOnly = true)
    public Optional<String> codeOf(UUID form) {
        return repository.findByFormNumber(form).map(sent -> code(form));
    }

    private String code(UUID form) {
        return seal.mark(form.toString(), "plate.mismatch").substring(0, CODE);
    }

    /** What became of the report with this code; of that plate only, so that no page tells of one shop what was said of another. */
    @Transactional(readOnly = true)
    Mismatch byCode(String token, String code) {
        if (!code.matches("[0-9a-f]{" + CODE + "}")) {
            throw new NotFound("mismatch code");
        }
        UUID plate = rows.behind(token).id();
        return repository
                .findByCodeHash(hash(code))
                .filter(report -> report.plate().equals(plate))
                .orElseThrow(() -> new NotFound("mismatch code"));
    }

    private static String hash(String code) {
        return Sha256.hex(code.getBytes(StandardCharsets.UTF_8));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
