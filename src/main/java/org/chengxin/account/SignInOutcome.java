package org.chengxin.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chengxin.shared.Acts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a refused sign-in: back to the page with one sentence. After a sign-in: on to the desk, and the browser is known. At
 * sign-out: the act goes on the trail.
 */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler, LogoutHandler {

    static final String PROBLEM = "account.signInProblem";

    private final Acts acts;
    private final KnownBrowser browsers;
    private final SignInWall wall = new SignInWall();

    SignInOutcome(Acts acts, KnownBrowser browsers) {
        this.acts = acts;
        this.browsers = browsers;
        setDefaultTargetUrl("/console");
    }

    /** Counts what fails here. */
    SignInWall wall() {
        return wall;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof StaffPrincipal principal) {
            browsers.remember(request, response, principal.getName());
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        wall.failed(request);
        String sentence = why instanceof SignInRefused refused ? refused.sentence() : "现在无法登录，请稍后再试";
        request.getSession().setAttribute(PROBLEM, sentence);
        response.sendRedirect(request.getContextPath() + "/login?refused");
    }

    @Override
    @Transactional
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal) {
            acts.record(principal.actor(), "登录.退出", "staff", principal.actor().id(), "退出工作台");
        }
    }
}
