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
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what no visitor's browser sends before a byte of it is read: a flood from one address, a body of untold
 * length, a body larger than a form with its photos. The finer walls, which keep what was typed, stand behind
 * ({@link org.chengxin.shared.PublicForms}).
 */
class FormFilter extends OncePerRequestFilter {

    private final PublicFormLimits limits;
    private final Throttle requests;

    FormFilter(PublicFormLimits limits) {
        this.limits = limits;
        this.requests = new Throttle(limits.requests(), Duration.ofMinutes(1));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = Throttle.addressOf(request);
        if (!requests.spend(address)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, requests.secondsLeft(address))));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if ("POST".equals(request.getMethod()) && request.getContentLengthLong() < 0) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (request.getContentLengthLong() > limits.largest().toBytes()) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
