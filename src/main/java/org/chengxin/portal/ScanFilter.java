package org.chengxin.portal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.chengxin.plate.ScanProofs;
import org.chengxin.shared.Throttle;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code GET /m/{token}}, the one address that must be fast: answered behind the security filters and before any dispatching.
 * The page's bytes are copied out around the time of the query. Whatever is not a plate gets one and the same answer, and
 * an address that keeps asking for what is not there is told to wait (domain §9).
 */
class ScanFilter extends OncePerRequestFilter {

    static final String PREFIX = "/m/";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Scans scans;
    private final ScanPage page;
    private final Assets assets;
    private final ScanProofs proofs;
    private final Clock clock;
    private final Timer timer;
    private final Throttle guesses = new Throttle(60, Duration.ofMinutes(1));

    ScanFilter(Scans scans, ScanPage page, Assets assets, ScanProofs proofs, Clock clock, MeterRegistry meters) {
        this.scans = scans;
        this.page = page;
        this.assets = assets;
        this.proofs = proofs;
        this.clock = clock;
        this.timer = Timer.builder("chengxin.scans")
                .description("scans of plates, unknown ones included")
                .publishPercentileHistogram()
                .register(meters);
    }

    /** Whatever lies below a plate's address is a form's page and goes its own way. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isBelowAPlate(request.getRequestURI());
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
        String address = Throttle.addressOf(request);
        long wait = guesses.secondsLeft(address);
        if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            send(response, HttpStatus.TOO_MANY_REQUESTS, page.renderTooMany(large, assets));
            return;
        }
        Optional<ScanPage.Bytes> found = scans.page(token, large);
        if (found.isEmpty()) {
            guesses.spend(address);
            send(response, HttpStatus.NOT_FOUND, page.renderUnknown(large, assets));
            return;
        }
        ScanPage.Bytes bytes = found.get();
        byte[] moment = LocalDateTime.now(clock).format(MOMENT).getBytes(StandardCharsets.US_ASCII);
        int length = bytes.length(moment);
        response.setBufferSize(length);
        response.setContentLength(length);
        proofs.hand(token, request, response);
        OutputStream out = response.getOutputStream();
        out.write(bytes.head());
        out.write(moment);
        out.write(bytes.tail());
    }

    private static void send(HttpServletResponse response, HttpStatus status, byte[] body) throws IOException {
        response.setStatus(status.value());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
