package org.chengxin.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Who may have a code sent to a telephone. Each costs money and rings somebody, maybe not the asker: so only after a scan, and
 * not from one address to one telephone after another.
 */
@Component
class CodeRequests {

    private final ReviewShops shops;
    private final PhoneCodes codes;
    private final Throttle senders = new Throttle(10, Duration.ofHours(1));

    CodeRequests(ReviewShops shops, PhoneCodes codes) {
        this.shops = shops;
        this.codes = codes;
    }

    /** @throws Rejected with what to do, where none is sent */
    void code(ReviewShops.Shop shop, @Nullable String phone, HttpServletRequest request, HttpServletResponse response) {
        shops.scanned(shop, request);
        String address = Throttle.addressOf(request);
        long wait = senders.secondsLeft(address);
        if (wait > 0) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            throw new Rejected("phone", "您的网络要的验证码太多，请过 " + (wait + 59) / 60 + " 分钟再点。内容还在下面。");
        }
        codes.send(phone);
        senders.spend(address);
    }
}
