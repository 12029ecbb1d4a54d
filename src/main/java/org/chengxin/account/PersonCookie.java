package org.chengxin.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Tells the scripts of pages kept on a phone who is signed in there, so that they show one person's drafts to no other, with or
 * without network. It opens nothing: the session does.
 */
final class PersonCookie {

    static final String NAME = "CXPERSON";

    /** Longer than a browser runs: one started anew in a cellar must still know whose drafts it may show. */
    private static final Duration KEPT = Duration.ofDays(14);

    private PersonCookie() {}

    static void keep(HttpServletRequest request, HttpServletResponse response, StaffPrincipal principal) {
        String person = principal.actor().id().toString();
        Cookie held = WebUtils.getCookie(request, NAME);
        if (held == null || !person.equals(held.getValue())) {
            write(request, response, ResponseCookie.from(NAME, person).maxAge(KEPT));
        }
    }

    static void drop(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, ResponseCookie.from(NAME, "").maxAge(0));
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.path("/")
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }
}
