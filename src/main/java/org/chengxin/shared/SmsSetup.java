package org.chengxin.shared;

import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The gateway for short messages, where {@code chengxin.sms.url} names one. */
@Configuration(proxyBeanMethods = false)
class SmsSetup {

    private static final int SHORTEST_SECRET = 16;

    @Bean
    @ConditionalOnProperty("chengxin.sms.url")
    SmsGateway webhookSms(
            @Value("${chengxin.sms.url}") URI url,
            @Value("${chengxin.sms.secret:}") String secret,
            JsonMapper json,
            Clock clock) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("设了 chengxin.sms.url 就必须设 chengxin.sms.secret（至少 16 个字符），用来给短信请求签名。");
        }
        return new WebhookSms(url, secret, json, clock);
    }
}
