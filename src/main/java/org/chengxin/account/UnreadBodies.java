package org.chengxin.account;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Whatever of a request's body nobody has read when its answer stands is left unread, and the connection ends. Otherwise
 * the server reads on, two megabytes long and however slowly they come, on a thread that nobody counts any more: two
 * hundred such requests of one telephone would stop every scan, and they need not even be forms.
 */
@Component
class UnreadBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextValves(new AtTheEnd());
    }

    private static final class AtTheEnd extends ValveBase {

        AtTheEnd() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (isBeingSent(request)) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }

        private static boolean isBeingSent(Request request) {
            if (!BodiesUnderWay.announcesBody(request)) {
                return false;
            }
            AtomicBoolean read = new AtomicBoolean();
            request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
            return !read.get();
        }
    }
}
