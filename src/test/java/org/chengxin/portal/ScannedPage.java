package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.chengxin.merchant.MerchantId;
import org.chengxin.plate.PlateView;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a telephone reads behind a plate once everything that was set off has come to rest. */
public record ScannedPage(MockMvcTester mvc, JdbcTemplate jdbc, MerchantId merchant, String token) {

    public static ScannedPage of(MockMvcTester mvc, JdbcTemplate jdbc, PlateView plate) {
        return new ScannedPage(mvc, jdbc, plate.merchant(), plate.token());
    }

    public String read() {
        Settled.await(jdbc, merchant);
        MvcTestResult result = mvc.get().uri("/m/" + token).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
