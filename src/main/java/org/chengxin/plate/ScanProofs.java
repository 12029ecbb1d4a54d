package org.chengxin.plate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.chengxin.shared.PublicFormLimits;
import org.chengxin.shared.Seal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Proof of having scanned a plate a short while ago: a signed cookie that every scan's answer hands out and that only the
 * addresses below that plate get to see. It shows that the plate's page was opened on this device, not that somebody stood
 * at the door; no code on paper can show more (ADR 0024). Nothing of it is stored, and making one costs microseconds.
 */
@Component
public class ScanProofs {

    private static final String COOKIE = "CXSCAN";
    private static final String PURPOSE = "plate.scan";

    private final Seal seal;
    private final Clock clock;
    private final Duration lasts;

    ScanProofs(Seal seal, PublicFormLimits limits, Clock clock) {
        this.seal = seal;
        this.clock = clock;
        this.lasts = limits.scanProof();
    }

    /**
     * A proof that holds.
     *
     * @param id its own number, the same however often it is shown: one proof is good for one review
     */
    public record Proof(String id, Instant scannedAt) {}

    /** Hands out a proof with the answer to a scan. */
    public void hand(String token, HttpServletRequest request, HttpServletResponse response) {
        String body = Long.toString(clock.instant().getEpochSecond(), 36) + "-"
                + Long.toHexString(ThreadLocalRandom.current().nextLong());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                COOKIE + "=" + body + "-" + seal.mark(token + body, PURPOSE) + "; Path=/m/" + token + "; Max-Age="
                        + lasts.toSeconds() + "; HttpOnly; SameSite=Lax" + (request.isSecure() ? "; Secure" : ""));
    }

    /** The proof the request carries for this plate, unless it is forged, another plate's or too old. */
    public Optional<Proof> find(String token, HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String[] parts = cookie == null ? new String[0] : cookie.getValue().split("-", -1);
        if (parts.length != 3 || !parts[0].matches("[0-9a-z]{1,8}")) {
            return Optional.empty();
        }
        byte[] mark = parts[2].getBytes(StandardCharsets.UTF_8);
        boolean ours = seal.marks(token + parts[0] + "-" + parts[1], PURPOSE).stream()
                .anyMatch(one -> MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), mark));
        Instant scannedAt = Instant.ofEpochSecond(Long.parseLong(parts[0], 36));
        boolean recent = scannedAt.plus(lasts).isAfter(clock.instant());
        return ours && recent ? Optional.of(new Proof(parts[1], scannedAt)) : Optional.empty();
    }
}
