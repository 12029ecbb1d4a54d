package org.chengxin.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.chengxin.shared.Problems;
import org.chengxin.shared.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a department's system in by its key, so many times a minute. Who keeps coming with wrong keys must wait, whatever
 * the next key is.
 */
class MachineFilter extends OncePerRequestFilter {

    /** Calls a minute for each key. */
    static final int CALLS = 120;
    /** Wrong or missing keys a minute from each address. */
    static final int REFUSALS = 30;

    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final Throttle calls = new Throttle(CALLS, Duration.ofMinutes(1));
    private final Throttle refusals = new Throttle(REFUSALS, Duration.ofMinutes(1));

    MachineFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = Throttle.addressOf(request);
        if (refusals.secondsLeft(address) > 0) {
            tooMany(response, refusals.secondsLeft(address), "密钥连续出错，请核对密钥后再试。");
            return;
        }
        Optional<MachinePrincipal> machine =
                keyIn(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(keys::find);
        if (machine.isEmpty()) {
            refusals.spend(address);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            Problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "没有可用的密钥",
                    "请在请求头 Authorization 中写 Bearer 加一个空格再加接口密钥；密钥由系统管理员签发，停用后请换新的。");
            return;
        }
        String key = machine.get().actor().id().toString();
        if (!calls.spend(key)) {
            tooMany(response, Math.max(1, calls.secondsLeft(key)), "每个密钥每分钟最多 " + CALLS + " 次，请把多行并在一次报送里。");
            return;
        }
        keys.noteUse(machine.get().actor().id());
        SecurityContextHolder.setContext(new SecurityContextImpl(machine.get().token()));
        chain.doFilter(request, response);
    }

    private static Optional<String> keyIn(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static void tooMany(HttpServletResponse response, long seconds, String sentence) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        Problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "请求太频繁", sentence + seconds + " 秒后可再试。");
    }
}
