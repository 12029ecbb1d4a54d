package org.chengxin.account;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * The headers of every answer. They are written before the page is made, so an error page has them too and a page may
 * still choose its own caching.
 */
record SecurityHeaders(@Nullable String caching) implements HeaderWriter {

    /** Console pages hold personal data: nothing of them stays behind. */
    static final SecurityHeaders CONSOLE = new SecurityHeaders("no-store");
    /** Public pages are asked for anew each time, unless the page says otherwise (domain §9). */
    static final SecurityHeaders PUBLIC = new SecurityHeaders("no-cache");
    /** Static files carry their hash in the name; their handler decides. */
    static final SecurityHeaders STATIC = new SecurityHeaders(null);

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; manifest-src 'self'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (caching != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        }
    }

    Filter filter() {
        HeaderWriterFilter filter = new HeaderWriterFilter(List.of(this));
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
    }
}
