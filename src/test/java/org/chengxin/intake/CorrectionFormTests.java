package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Dossiers;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A correction starts from what the statement says and goes through the same judge as every form. */
@IntegrationTest
@Transactional
class CorrectionFormTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Facts facts;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Actor authority;
    CreditCode code;
    MerchantId merchant;
    LocalDate decided;
    FactId fact;

    @BeforeEach
    void aPenalty() {
        DepartmentFixtures.establishAll(jdbc);
        authority = SignedIn.actor(jdbc, "zhzf", Role.REPORTER);
        code = MerchantFixtures.aCreditCode();
        merchant =
                MerchantFixtures.aMerchant().named("张店区试验店").code(code.value()).registeredIn(merchants);
        decided = LocalDate.now(clock).minusMonths(1);
        fact = facts.record(
                        Dossiers.penalty(merchant, "一般", decided, "张综执罚〔2026〕更号", Map.of("legal_person", "欧阳小三")),
                        authority)
                .fact();
    }

    @Test
    void theFormIsFilledFromTheFactWithWhatItDoesNotShow() {
        assertThat(mvc.get().uri(address()).with(SignedIn.as(authority)))
                .hasStatusOk()
                .bodyText()
                .contains("张综执罚〔2026〕更号", "超出门窗外墙摆卖物品", code.value(), decided.toString())
                .contains("type=\"hidden\" name=\"legal_person\" value=\"欧阳小三\"");
    }

    @Test
    void aFactOfAnotherDepartmentFillsNoForm() {
        assertThat(mvc.get().uri(address()).with(SignedIn.in("wsjk", Role.REPORTER)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri("/console/submissions/records/inspection/new?fact=" + fact)
                        .with(SignedIn.as(authority)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theCorrectedStatementReplacesTheFact() {
        Fact before = facts.find(fact).orElseThrow();
        var post = mvc.post().uri("/console/submissions/records/penalty");
        before.data().forEach((field, value) -> {
            if (!field.equals("content")) {
                post.param(field, value);
            }
        });
        assertThat(post.param("content", "罚款二百元（更正）")
                        .param("party_kind", "个体工商户")
                        .param("credit_code", code.value())
                        .param("authority_code", own("zhzf"))
                        .param("source_name", "张店区综合行政执法局")
                        .param("source_code", own("zhzf"))
                        .param("expires_on", "2099-12-31")
                        .param("severity", "一般")
                        .param("warningsRead", "true")
                        .with(SignedIn.as(authority))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);

        assertThat(facts.liveOf(merchant)).singleElement().satisfies(now -> {
            assertThat(now.value("content")).isEqualTo("罚款二百元（更正）");
            assertThat(now.value("legal_person")).isEqualTo("欧阳小三");
        });
        assertThat(facts.find(fact).orElseThrow().withdrawnAt()).isNotNull();
    }

    /** Somebody is there to choose; what is suggested is only told (ADR 0006). */
    @Test
    void aFormWithoutAClassAsksForItAndTakesNoneByItself() {
        var post = mvc.post().uri("/console/submissions/records/penalty");
        facts.find(fact).orElseThrow().data().forEach((field, value) -> {
            if (!field.equals("document_no")) {
                post.param(field, value);
            }
        });
        assertThat(post.param("document_no", "张综执罚〔2026〕无级号")
                        .param("party_kind", "个体工商户")
                        .param("credit_code", code.value())
                        .param("authority_code", own("zhzf"))
                        .param("source_name", "张店区综合行政执法局")
                        .param("source_code", own("zhzf"))
                        .param("expires_on", "2099-12-31")
                        .param("warningsRead", "true")
                        .with(SignedIn.as(authority))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("请选择，由作出处罚的机关认定");
        assertThat(facts.liveOf(merchant)).hasSize(1);
    }

    private String own(String department) {
        return jdbc.sql("select credit_code from account_department where code = ?")
                .param(department)
                .query(String.class)
                .single();
    }

    private String address() {
        return "/console/submissions/records/penalty/new?fact=" + fact;
    }
}
