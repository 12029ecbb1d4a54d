package org.chengxin.shared;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts messages as JSON ({@code phone}, {@code text}) to an address of the operator's. The head
 * {@code X-Chengxin-Signature: t=<seconds>,v1=<hex>} carries HMAC-SHA-256 over {@code <seconds>.<body>}; the receiver checks
 * it and that the seconds are recent. Neither telephone nor text is ever logged.
 */
class WebhookSms implements SmsGateway {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSms.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI address;
    private final byte[] secret;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    WebhookSms(URI address, String secret, JsonMapper json, Clock clock) {
        this.address = address;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void send(String phone, String text) {
        String body = json.writeValueAsString(Map.of("phone", phone, "text", text));
        long seconds = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("X-Chengxin-Signature", "t=" + seconds + ",v1=" + signature(seconds + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < 200 || status > 299) {
                LOG.error("The SMS gateway answered {}", status);
                throw refused();
            }
        } catch (IOException failure) {
            LOG.error("The SMS gateway cannot be reached", failure);
            throw refused();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw refused();
        }
    }

    private static Rejected refused() {
        return new Rejected("短信没有发出去。请过几分钟再点一次；内容还在。");
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
