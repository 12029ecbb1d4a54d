package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chengxin.account.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WebhookSmsTests {

    private static final String SECRET = "a secret of the operator's";

    private final AtomicReference<String> body = new AtomicReference<>();
    private final AtomicReference<String> signature = new AtomicReference<>();
    private HttpServer server;
    private int status = 204;

    @BeforeEach
    void theOperatorListens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sms", exchange -> {
            body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            signature.set(exchange.getRequestHeaders().getFirst("X-Chengxin-Signature"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theReceiverCanTellThatTheMessageIsOursAndNew() throws Exception {
        gateway().send("13800000000", "验证码 123456");

        assertThat(body.get()).contains("\"phone\":\"13800000000\"", "验证码 123456");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected =
                HexFormat.of().formatHex(mac.doFinal(("1795312800." + body.get()).getBytes(StandardCharsets.UTF_8)));
        assertThat(signature.get()).isEqualTo("t=1795312800,v1=" + expected);
    }

    @Test
    void whatTheReceiverDoesNotTakeIsSaid() {
        status = 500;
        assertThatThrownBy(() -> gateway().send("13800000000", "验证码"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("短信没有发出去");
        server.stop(0);
        assertThatThrownBy(() -> gateway().send("13800000000", "验证码")).isInstanceOf(Rejected.class);
    }

    private WebhookSms gateway() {
        return new WebhookSms(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sms"),
                SECRET,
                JsonMapper.builder().build(),
                new MovableClock("2026-11-22T02:00:00Z"));
    }
}
