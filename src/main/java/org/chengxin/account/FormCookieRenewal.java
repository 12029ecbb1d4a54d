package org.chengxin.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every page with a form renews the cookie against forged requests, so that it outlives the form: otherwise a form opened
 * shortly before the day is over would be refused, and all that was typed with it.
 */
class FormCookieRenewal extends OncePerRequestFilter {

    private final CsrfTokenRepository tokens;

    FormCookieRenewal(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForPage(request)) {
            CsrfToken held = tokens.loadToken(request);
            if (held != null) {
                tokens.saveToken(held, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isForPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod()) && accept != null && accept.contains("text/html");
    }
}
