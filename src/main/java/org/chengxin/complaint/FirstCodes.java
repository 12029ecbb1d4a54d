package org.chengxin.complaint;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Seal;
import org.springframework.stereotype.Component;

/**
 * The code that is told when something is filed. It follows from the form's own number and the sealing key, so that the same form sent
 * again, because its first answer was lost on the way, is told the same code and not that there is none.
 */
@Component
class FirstCodes {

    private static final String PURPOSE = "complaint.first-code";
    private static final Duration TOLD_AGAIN = Duration.ofMinutes(30);

    private final QueryCodes codes;
    private final Seal seal;
    private final Clock clock;

    FirstCodes(QueryCodes codes, Seal seal, Clock clock) {
        this.codes = codes;
        this.seal = seal;
        this.clock = clock;
    }

    String make(FilingId id, Actor actor) {
        String code = from(seal.mark(id.toString(), PURPOSE));
        codes.keep(id, code, actor);
        return code;
    }

    /** The same code once more; empty after half an hour, and where another has taken its place. */
    Optional<String> again(Filing filing) {
        if (!clock.instant().isBefore(codes.since(filing.id()).plus(TOLD_AGAIN))) {
            return Optional.empty();
        }
        return seal.marks(filing.id().toString(), PURPOSE).stream()
                .map(FirstCodes::from)
                .filter(code -> codes.open(filing.slug(), code).isPresent())
                .findFirst();
    }

    /** 256 bits spread over 49 without a bias that counts. */
    private static String from(String mark) {
        BigInteger letters = BigInteger.valueOf(QueryCodes.ALPHABET.length());
        BigInteger rest = new BigInteger(mark, 16);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < QueryCodes.LENGTH; i++) {
            code.append(QueryCodes.ALPHABET.charAt(rest.mod(letters).intValue()));
            rest = rest.divide(letters);
        }
        return code.toString();
    }
}
