package org.chengxin.portal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.chengxin.plate.ScanProofs;
import org.chengxin.shared.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code GET /m/{token}}, the one address that must be fast: answered behind the security filters and before any dispatching.
 * A telephone that still has the page of today's version is told so without it (304). Whatever is not a plate gets one and
 * the same answer, and an address that keeps asking for what is not there is told to wait (domain §9). The page of a day
 * of the past, the ways to a better grade, and what hangs at a plate, take the long way.
 */
class ScanFilter extends OncePerRequestFilter {

    static final String PREFIX = "/m/";
    private static final String PAST = "asof";
    private static final String WAYS = "ways";
    private static final Pattern NO_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)");

    private final Scans scans;
    private final ScanPage page;
    private final Assets assets;
    private final ScanProofs proofs;
    private final Timer timer;
    private final Throttle guesses = new Throttle(60, Duration.ofMinutes(1));

    ScanFilter(Scans scans, ScanPage page, Assets assets, ScanProofs proofs, MeterRegistry meters) {
        this.scans = scans;
        this.page = page;
        this.assets = assets;
        this.proofs = proofs;
        this.timer = Timer.builder("chengxin.scans")
                .description("scans of plates, unknown ones included")
                .publishPercentileHistogram()
                .register(meters);
    }

    /** Whatever lies below a plate's address is a form's page and goes its own way; so do the page of a past day and the ways up. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isBelowAPlate(request.getRequestURI())
                || (request.getQueryString() != null
                        && (request.getParameter(PAST) != null || request.getParameter(WAYS) != null));
    }

    static boolean isBelowAPlate(String path) {
        return path.indexOf('/', PREFIX.length()) >= 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        long start = System.nanoTime();
        answer(request, response);
        timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String token = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
        boolean large = request.getQueryString() != null && "large".equals(request.getParameter("size"));
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        boolean zipped = acceptsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        Optional<ScanPage.Bytes> found = scans.page(token, new ScanPage.Form(large, zipped));
        if (found.isEmpty()) {
            answerUnknown(Throttle.addressOf(request), large, response);
            return;
        }
        ScanPage.Bytes bytes = found.get();
        proofs.hand(token, request, response);
        response.setHeader(HttpHeaders.ETAG, bytes.mark());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (has(request.getHeader(HttpHeaders.IF_NONE_MATCH), bytes.mark())) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setBufferSize(bytes.body().length);
        send(response, HttpStatus.OK, bytes.body());
    }

    /** Only who asks for what is not there is told to wait, not everybody behind the same address who holds a plate. */
    private void answerUnknown(String address, boolean large, HttpServletResponse response) throws IOException {
        long wait = guesses.secondsLeft(address);
        if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            send(response, HttpStatus.TOO_MANY_REQUESTS, page.renderTooMany(large, assets));
        } else {
            guesses.spend(address);
            send(response, HttpStatus.NOT_FOUND, page.renderUnknown(large, assets));
        }
    }

    private static boolean acceptsGzip(@Nullable String accepted) {
        return accepted != null
                && accepted.contains("gzip")
                && !NO_GZIP.matcher(accepted).find();
    }

    /** Whether one of the marks asked for is this one; the star stands for any. */
    private static boolean has(@Nullable String asked, String mark) {
        return asked != null && (asked.contains(mark) || asked.strip().equals("*"));
    }

    private static void send(HttpServletResponse response, HttpStatus status, byte[] body) throws IOException {
        response.setStatus(status.value());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
