package org.chengxin.review;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A random number that stays on the device of whoever has sent something, as long as the same one is to be known again; only
 * a mark per shop is ever stored.
 */
final class DeviceCookie {

    private static final String NAME = "CXDEVICE";
    private static final SecureRandom RANDOM = new SecureRandom();

    private DeviceCookie() {}

    static String of(HttpServletRequest request, HttpServletResponse response, Duration kept) {
        Cookie held = WebUtils.getCookie(request, NAME);
        if (held != null && held.getValue().matches("[0-9a-f]{32}")) {
            return held.getValue();
        }
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        String number = HexFormat.of().formatHex(bits);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, number)
                        .path("/m/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(kept)
                        .build()
                        .toString());
        return number;
    }
}
