package org.chengxin.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.chengxin.shared.PublicFormLimits;
import org.chengxin.shared.Throttle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what no visitor's browser sends before a byte of it is read: a flood from one address, a body of untold
 * length, a body larger than a form with its photos. The finer walls, which keep what was typed, stand behind
 * ({@link org.chengxin.shared.PublicForms}).
 */
class FormFilter extends OncePerRequestFilter {

    /** So many pictures for each page. */
    private static final int PICTURES = 20;

    private final PublicFormLimits limits;
    private final Throttle requests;
    private final Throttle pictures;

    FormFilter(PublicFormLimits limits) {
        this.limits = limits;
        this.requests = new Throttle(limits.requests(), Duration.ofMinutes(1));
        this.pictures = new Throttle(limits.requests() * PICTURES, Duration.ofMinutes(1));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = Throttle.addressOf(request);
        Throttle asked = isPicture(request) ? pictures : requests;
        if (!asked.spend(address)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, asked.secondsLeft(address))));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (HttpMethod.POST.matches(request.getMethod()) && request.getContentLengthLong() < 0) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (request.getContentLengthLong() > limits.largest().toBytes()) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A page of reviews brings sixty; counted as pages, four readers behind one address would have used up its minute. */
    private static boolean isPicture(HttpServletRequest request) {
        String path = request.getRequestURI();
        return HttpMethod.GET.matches(request.getMethod()) && (path.contains("/photos/") || path.startsWith("/slips/"));
    }
}
