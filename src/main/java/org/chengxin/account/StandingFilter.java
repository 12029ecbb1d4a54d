package org.chengxin.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every console request whether the account still stands as it stood at sign-in; a suspended, reset or re-roled
 * account is out at once, on every replica. Whoever owes a new password finds only that page open (domain §10).
 */
class StandingFilter extends OncePerRequestFilter {

    private final JdbcClient jdbc;
    private final Clock clock;

    StandingFilter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal) {
            if (!stands(principal)) {
                new SecurityContextLogoutHandler().logout(request, response, authentication);
                PersonCookie.drop(request, response);
                response.sendRedirect(request.getContextPath() + "/login?ended");
                return;
            }
            PersonCookie.keep(request, response, principal);
            if (principal.owesNewPassword(clock.instant()) && !isOpenToDebtors(request)) {
                response.sendRedirect(request.getContextPath() + "/console/password");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean stands(StaffPrincipal principal) {
        return jdbc.sql("select exists (select 1 from account_staff where id = ? and enabled and session_epoch = ?)")
                .params(principal.actor().id(), principal.sessionEpoch())
                .query(Boolean.class)
                .single();
    }

    private static boolean isOpenToDebtors(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/console/password") || path.equals("/logout") || path.equals("/login");
    }
}
