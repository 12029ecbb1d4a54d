package org.chengxin.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.chengxin.shared.Throttle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells an address that asks too often to wait, and how long; the page that says so is the same for all (domain §9). */
class ReadingWall implements HandlerInterceptor {

    private final Throttle asked;

    ReadingWall(int perMinute) {
        this.asked = new Throttle(perMinute, Duration.ofMinutes(1));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String address = Throttle.addressOf(request);
        if (asked.spend(address)) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, asked.secondsLeft(address))));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }
}
