package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A release that brings another default model changes nobody's grade: it is drafted from, by the procedure (ADR 0017). Rolled back. */
@IntegrationTest
@Transactional
class DefaultModelTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ModelDraftRows rows;

    @Autowired
    ScoringModels models;

    @Autowired
    Gradings gradings;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetWhatIsRolledBack() {
        models.forget();
    }

    @Test
    void anUpgradeLeavesAModelThatIsInUseAloneAndOffersItsOwnAsADraft() throws IOException {
        gradings.assess(MerchantFixtures.aMerchant().registeredIn(merchants));
        var before = models.version("street-default", 1).definition();
        assertThat(page()).doesNotContain("随程序提供的默认模型");

        String upgrade = Files.readString(Path.of("db/reference/R__scoring_model.sql"))
                .replaceFirst("(?s)(\"code\": \"supervision-overdue\".*?\"points\": )5", "$14");
        for (String statement : upgrade.split("(?<=;)\\s*\n\n")) {
            jdbc.sql(statement).update();
        }
        models.forget();
        assertThat(models.version("street-default", 1).definition()).isEqualTo(before);
        assertThat(page()).contains("随程序提供的默认模型与现行版本不同", "不同之处 1 条", "挂号督办事项逾期");

        assertThat(mvc.post()
                        .uri("/console/models/drafts")
                        .param("shipped", "true")
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(ModelDifferences.between(before, rows.open().orElseThrow().definition()))
                .hasSize(1);
        assertThat(page()).as("one in hand").doesNotContain("按默认模型起草下一版");
    }

    private String page() {
        var answer =
                mvc.get().uri("/console/models").with(SignedIn.as(Role.OFFICER)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
