package org.chengxin.account;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.chengxin.shared.Throttle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at no password of an address from which many sign-ins have failed: each costs much work on purpose, and leaves a row
 * on the trail that nobody can delete. Whoever signs in rightly is not counted, so an office behind one address works on.
 */
class SignInWall extends OncePerRequestFilter {

    static final int FAILURES = 20;
    static final Duration PERIOD = Duration.ofMinutes(10);

    /** As the sign-in itself is matched, so that no spelling of the address passes by. */
    private static final RequestMatcher SIGN_IN = pathPattern(HttpMethod.POST, "/login");

    private final Throttle failures = new Throttle(FAILURES, PERIOD);

    /** Counts a sign-in that failed. */
    void failed(HttpServletRequest request) {
        failures.spend(Throttle.addressOf(request));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SIGN_IN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = failures.secondsLeft(Throttle.addressOf(request));
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
