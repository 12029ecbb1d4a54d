package org.chengxin.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Tells requests made on this very machine from those a proxy on it passed on. The server believes forwarded addresses
 * of private networks, and an address it has believed leaves no trace; so what was forwarded is marked before that.
 */
@Component
class ThisMachine implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    private static final String FORWARDED = "org.chengxin.account.forwarded";
    private static final List<String> TRACES =
            List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via");

    static boolean sent(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        boolean loopback = address != null
                && (address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1"));
        return loopback && request.getAttribute(FORWARDED) == null && !isForwarded(request);
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return TRACES.stream().anyMatch(trace -> request.getHeader(trace) != null);
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new ForwardMark());
    }

    /** Before the customizer that adds the valve which rewrites addresses. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private static final class ForwardMark extends ValveBase {

        ForwardMark() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (isForwarded(request)) {
                request.setAttribute(FORWARDED, Boolean.TRUE);
            }
            getNext().invoke(request, response);
        }
    }
}
