package org.chengxin.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.shared.Throttle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many requests with a body may be on their way in at a time. A thread waits for each however slowly it comes, and
 * people in front of doors need threads, too: half of the server's two hundred are kept for those who only read.
 *
 * <p>A sender who is answered before all has come, because a file is too large, hears the answer only if we hear him out;
 * that is done here, for a time. What is unread then stays unread ({@link UnreadBodies}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodiesUnderWay extends OncePerRequestFilter {

    static final int AT_ONCE = 100;

    /** An office behind one address uploads at the same time; a machine that holds connections open is told to wait. */
    static final int OF_ONE_ADDRESS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(BodiesUnderWay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PIECE = 64 << 10;
    private static final String ALL = "";
    private static final String SECONDS = "5";
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isWithoutBody(request)) {
            if (announcesBody(request)) {
                UnreadableForms.refuse(request, response, HttpStatus.BAD_REQUEST);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        String address = Throttle.addressOf(request);
        boolean mayCome = enter(address) <= OF_ONE_ADDRESS;
        mayCome &= enter(ALL) <= AT_ONCE;
        try {
            if (mayCome) {
                try {
                    chain.doFilter(request, response);
                } finally {
                    hearOut(request);
                }
            } else {
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
                UnreadableForms.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS);
            }
        } finally {
            leave(address);
            leave(ALL);
        }
    }

    /** Whether its method carries no form. */
    static boolean isWithoutBody(HttpServletRequest request) {
        return WITHOUT_BODY.contains(request.getMethod());
    }

    /** No browser asks for a page like this; whatever looks at its parameters would wait for what comes. */
    static boolean announcesBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** Reads on until all has come, the sender is gone or ten seconds are over. */
    private static void hearOut(HttpServletRequest request) {
        if (request.isAsyncStarted()) {
            return;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        byte[] unwanted = new byte[PIECE];
        try {
            ServletInputStream rest = request.getInputStream();
            while (!rest.isFinished() && System.nanoTime() < end && rest.read(unwanted) >= 0) {
                // What comes is of no use any more.
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The rest of a request did not come", e);
        }
    }

    private int enter(String whose) {
        return underWay.merge(whose, 1, Integer::sum);
    }

    private void leave(String whose) {
        underWay.computeIfPresent(whose, (same, count) -> count == 1 ? null : count - 1);
    }
}
