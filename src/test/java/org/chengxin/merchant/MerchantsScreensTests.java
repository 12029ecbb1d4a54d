package org.chengxin.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aCreditCode;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class MerchantsScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Autowired
    Pledges pledges;

    @Test
    void anOfficerRegistersAMerchantAndReadsItsPage() {
        CreditCode code = aCreditCode();
        MvcTestResult sent = mvc.post()
                .uri("/console/merchants")
                .param("name", "张店区鑫鑫面馆")
                .param("creditCode", " " + code.value().toLowerCase())
                .param("operator", "欧阳小三")
                .param("phone", "13812345678")
                .param("address", "水晶街21号")
                .param("block", "B段")
                .param("openedOn", "2024-03-01")
                .with(SignedIn.as(Role.OFFICER))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();
        String page = sent.getResponse().getRedirectedUrl();
        assertThat(get(page, Role.OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("张店区鑫鑫面馆", code.value(), "欧阳小三", "13812345678", "水晶街21号", "登记承诺书", "登记停业");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REPORTER", "INSPECTOR", "APPROVER"})
    void othersReadThePageWithPersonalDataMasked(Role role) {
        MerchantId id = aMerchant().registeredIn(merchants);
        pledges.sign(id, LocalDate.of(2026, 1, 5), "张三", MerchantFixtures.anOfficer());
        assertThat(get("/console/merchants/" + id, role))
                .hasStatusOk()
                .bodyText()
                .contains("欧阳**", "138****5678", "张*")
                .doesNotContain("欧阳小三", "13812345678", "张三", "登记停业", "修改信息");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "OFFICER")
    void onlyOfficersChangeTheRegister(Role role) {
        MerchantId id = aMerchant().registeredIn(merchants);
        for (String address : new String[] {"", "/" + id, "/" + id + "/closure", "/" + id + "/pledges", "/imports"}) {
            assertThat(mvc.post()
                            .uri("/console/merchants" + address)
                            .param("reason", "搬走")
                            .param("closedOn", "2026-01-01")
                            .with(SignedIn.as(role))
                            .with(csrf()))
                    .as(address)
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        for (String address : new String[] {"/" + id + "/edit", "/" + id + "/closure/new", "/new", "/imports"}) {
            assertThat(get("/console/merchants" + address, role).getResponse().getStatus())
                    .as(address)
                    .isIn(403, 404);
        }
        assertThat(merchants.find(id).isOperating()).isTrue();
    }

    @Test
    void theListIsFilteredByTheAddressAndIgnoresWhatItDoesNotKnow() {
        MerchantId here = aMerchant().named("彝彝烤肉").trading("彝餐").in("C段").registeredIn(merchants);
        MerchantId gone = aMerchant().named("彝彝旧店").trading("彝餐").in("C段").registeredIn(merchants);
        merchants.close(gone, LocalDate.of(2026, 1, 1), "搬走", MerchantFixtures.anOfficer());
        assertThat(get("/console/merchants?q=彝彝&block=C段&trade=彝餐&sort=name", Role.REPORTER))
                .hasStatusOk()
                .bodyText()
                .contains("彝彝烤肉", "符合条件的商户 1 户", "/console/merchants/" + here)
                .doesNotContain("彝彝旧店");
        assertThat(get("/console/merchants?q=彝彝&status=all&sort=drop", Role.REPORTER))
                .bodyText()
                .contains("彝彝旧店", "符合条件的商户 2 户");
        assertThat(get("/console/merchants?q=彝彝&status=closed", Role.REPORTER))
                .bodyText()
                .contains("彝彝旧店", "2026-01-01 停业")
                .doesNotContain("彝彝烤肉");
        assertThat(get("/console/merchants?q=绝无此店", Role.REPORTER)).bodyText().contains("没有符合条件的商户，请放宽条件再查");
    }

    @Test
    void theNextPageBeginsWhereTheLastEnded() {
        for (int i = 0; i < 51; i++) {
            aMerchant().named("罍店%02d".formatted(i)).code(null).registeredIn(merchants);
        }
        String first = body("/console/merchants?q=罍店&sort=name");
        assertThat(first).contains("罍店00", "罍店49", "下一页").doesNotContain("罍店50", "回到第一页");
        String next =
                first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(mvc.get().uri(java.net.URI.create(next)).with(SignedIn.as(Role.OFFICER)))
                .bodyText()
                .contains("罍店50", "回到第一页")
                .doesNotContain("罍店49", "下一页");
    }

    @Test
    void aWrongFormComesBackWithItsValuesAndReasons() {
        MvcTestResult sent = mvc.post()
                .uri("/console/merchants")
                .param("name", " ")
                .param("creditCode", "914403001922038217")
                .param("registrationNumber", "123")
                .param("address", "水晶街22号")
                .param("openedOn", "2024-02-30")
                .with(SignedIn.as(Role.OFFICER))
                .with(csrf())
                .exchange();
        assertThat(sent)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "请填写商户名称",
                        "第18位校验码应为 6，实为 7",
                        "应为15位，实为3位",
                        "开业日期不是日期",
                        "value=\"水晶街22号\"",
                        "914403001922038217");
    }

    @Test
    void aCodeInUseIsToldBesideItsField() {
        CreditCode code =
                merchants.find(aMerchant().named("占用店").registeredIn(merchants)).creditCode();
        assertThat(mvc.post()
                        .uri("/console/merchants")
                        .param("name", "后来店")
                        .param("creditCode", code.value())
                        .param("address", "水晶街23号")
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("已由在营商户“占用店”", "id=\"creditCode-error\"");
    }

    @Test
    void aStaleEditShowsBothVersionsAndMayThenBeSaved() {
        MerchantDetails details = aMerchant().named("原名店").details();
        MerchantId id = merchants.register(details, MerchantFixtures.anOfficer());
        long seen = merchants.find(id).version();
        merchants.change(
                id,
                seen,
                aMerchant().named("别人改的店").code(details.creditCode().value()).details(),
                MerchantFixtures.anOfficer());
        assertThat(edit(id, seen, "我改的店"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("别人改的店", "我改的店", "已被别人改过", "name=\"version\" value=\"" + (seen + 1) + "\"");
        assertThat(merchants.find(id).name()).isEqualTo("别人改的店");
        assertThat(edit(id, seen + 1, "我改的店")).hasStatus3xxRedirection();
        assertThat(merchants.find(id).name()).isEqualTo("我改的店");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/closure/new", "/succession/new", "/pledges/new"})
    void whatDoesNotExistIsNotFound(String page) {
        assertThat(get("/console/merchants/" + MerchantId.next() + page, Role.OFFICER))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/console/merchants/nonsense" + page, Role.OFFICER)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult edit(MerchantId id, long version, String name) {
        MerchantDetails current = merchants.find(id).details();
        return post(
                "/console/merchants/" + id,
                "version",
                String.valueOf(version),
                "name",
                name,
                "creditCode",
                current.creditCode().value(),
                "address",
                current.address());
    }

    private MvcTestResult post(String uri, String... params) {
        var request = mvc.post().uri(uri);
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.with(SignedIn.as(Role.OFFICER)).with(csrf()).exchange();
    }

    private MvcTestResult get(String uri, Role role) {
        return mvc.get().uri(uri).with(SignedIn.as(role)).exchange();
    }

    private String body(String uri) {
        return new String(
                get(uri, Role.OFFICER).getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
