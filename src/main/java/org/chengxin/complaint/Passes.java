package org.chengxin.complaint;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Seal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What lets a visitor go on without a session: half an hour's pass to one filing's tracking page, and the receipt with its code,
 * each sealed in a cookie that only this browser holds and no script reads.
 */
@Component
class Passes {

    private static final String PASS = "CXTRACK";
    private static final String RECEIPT = "CXRECEIPT";
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final Seal seal;
    private final QueryCodes codes;
    private final Clock clock;

    Passes(Seal seal, QueryCodes codes, Clock clock) {
        this.seal = seal;
        this.codes = codes;
        this.clock = clock;
    }

    /** What a cookie says, and when it was made. */
    private record Said(String text, Instant since) {}

    void admit(FilingId id, HttpServletRequest request, HttpServletResponse response) {
        set(PASS, "/complaints", id.toString(), request, response);
    }

    /** The filing this browser may look at, unless another code was made since: with the old code its passes end, too. */
    Optional<FilingId> admitted(HttpServletRequest request) {
        return read(PASS, request).flatMap(said -> {
            FilingId id = new FilingId(UUID.fromString(said.text()));
            boolean holds = codes.since(id).truncatedTo(ChronoUnit.MILLIS).compareTo(said.since()) <= 0;
            return holds ? Optional.of(id) : Optional.empty();
        });
    }

    /** Takes both back from a browser that others use after this visitor. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        send(PASS, "/complaints", "", Duration.ZERO, request, response);
        send(RECEIPT, "/complaints/receipt", "", Duration.ZERO, request, response);
    }

    void hand(FiledReceipt receipt, HttpServletRequest request, HttpServletResponse response) {
        String text = receipt.id() + "\n" + receipt.number() + "\n" + receipt.slug() + "\n" + receipt.code();
        set(RECEIPT, "/complaints/receipt", text, request, response);
    }

    /** The receipt, for as long as it may be shown again. */
    Optional<FiledReceipt> receipt(HttpServletRequest request) {
        return read(RECEIPT, request).map(said -> {
            String[] parts = said.text().split("\n");
            return new FiledReceipt(new FilingId(UUID.fromString(parts[0])), parts[1], parts[2], parts[3]);
        });
    }

    private void set(String name, String path, String text, HttpServletRequest request, HttpServletResponse response) {
        long until = clock.instant().plus(LASTS).toEpochMilli();
        byte[] sealed = seal.close(until + "\n" + text, purpose(name));
        send(name, path, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LASTS, request, response);
    }

    private static void send(
            String name,
            String path,
            String value,
            Duration lasts,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path(path)
                        .maxAge(lasts)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private Optional<Said> read(String name, HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name);
        if (cookie == null) {
            return Optional.empty();
        }
        String text;
        try {
            text = seal.open(Base64.getUrlDecoder().decode(cookie.getValue()), purpose(name));
        } catch (IllegalArgumentException | IllegalStateException forged) {
            // Not one of ours: the visitor is asked for the code again.
            return Optional.empty();
        }
        int line = text.indexOf('\n');
        Instant until = Instant.ofEpochMilli(Long.parseLong(text.substring(0, line)));
        return until.isAfter(clock.instant())
                ? Optional.of(new Said(text.substring(line + 1), until.minus(LASTS)))
                : Optional.empty();
    }

    private static String purpose(String name) {
        return "complaint.cookie:" + name;
    }
}
