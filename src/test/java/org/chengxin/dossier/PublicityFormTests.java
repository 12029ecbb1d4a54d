package org.chengxin.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** The editor of publicity rules shows every part of a rule and loses none. */
@IntegrationTest
@Transactional
class PublicityFormTests {

    @Autowired
    Catalogue catalogue;

    @Autowired
    MockMvcTester mvc;

    @Test
    void aRuleTypedAsItStandsIsTheSameRule() {
        assertThat(catalogue.items())
                .flatMap(item -> item.definition().publicity())
                .isNotEmpty()
                .anyMatch(rule -> rule.atMost() != null)
                .allSatisfy(rule -> assertThat(RuleForm.of(rule).rule()).isEqualTo(rule));
    }

    @Test
    void theConditionOfARuleIsShownAndCanBeEdited() {
        assertThat(mvc.get().uri("/console/catalogue/penalty").with(SignedIn.as(Role.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("处罚类别只含警告、通报批评、罚款，罚款金额（万元）不超过 0.3");
        assertThat(mvc.post()
                        .uri("/console/catalogue/penalty/drafts")
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/console/catalogue/penalty/draft/publicity").with(SignedIn.as(Role.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("警告；通报批评；罚款", "value=\"0.3\"", "value=\"fine\" selected");
    }
}
