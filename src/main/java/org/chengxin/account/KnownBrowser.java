package org.chengxin.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.shared.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows the browsers in which a person has signed in before, by a mark in a cookie that nobody can make up. A stranger who
 * guesses at a name locks it for strangers: whoever works at the desk of that person signs in all the same.
 */
@Component
class KnownBrowser {

    static final String NAME = "CXKNOWN";

    private static final Duration KEPT = Duration.ofDays(180);
    private static final String PURPOSE = "account.known-browser";

    /** A desk has few people; the marks of the last ones are kept. */
    private static final int PEOPLE = 5;

    private final Seal seal;

    KnownBrowser(Seal seal) {
        this.seal = seal;
    }

    /** What the browser of a sign-in brings along. */
    record Marks(List<String> held) implements Serializable {}

    Marks of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return new Marks(cookie == null ? List.of() : List.of(cookie.getValue().split("\\.", PEOPLE)));
    }

    boolean isOf(@Nullable Object details, String username) {
        return details instanceof Marks marks
                && seal.marks(username, PURPOSE).stream().anyMatch(marks.held()::contains);
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String username) {
        String mark = seal.mark(username, PURPOSE);
        List<String> all = Stream.concat(Stream.of(mark), of(request).held().stream())
                .distinct()
                .limit(PEOPLE)
                .toList();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, String.join(".", all))
                        .path("/login")
                        .httpOnly(true)
                        .sameSite("Strict")
                        .secure(request.isSecure())
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }
}
