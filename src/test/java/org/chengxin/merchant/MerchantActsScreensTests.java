package org.chengxin.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Closure, succession and pledge, each from its own page. */
@IntegrationTest
class MerchantActsScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Test
    void aDoorPassesFromAClosedMerchantToItsSuccessor() {
        MerchantId old = aMerchant().named("旧主店").at("水晶街77号").registeredIn(merchants);
        assertThat(post("/console/merchants/" + old + "/closure", "closedOn", "2026-02-30", "reason", ""))
                .hasStatusOk()
                .bodyText()
                .contains("请填写停业日期", "请写明停业原因");
        assertThat(post("/console/merchants/" + old + "/closure", "closedOn", "2026-02-03", "reason", "转让"))
                .hasStatus3xxRedirection();
        assertThat(get("/console/merchants/" + old, Role.OFFICER))
                .bodyText()
                .contains("已于 2026-02-03 停业", "转让", "登记接续的商户")
                .doesNotContain("修改信息");
        assertThat(get("/console/merchants/" + old + "/succession/new", Role.OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("水晶街77号", "value=\"2026-02-03\"");
        MvcTestResult succeeded = post(
                "/console/merchants/" + old + "/succession",
                "name",
                "新主店",
                "address",
                "改不动的地址",
                "openedOn",
                "2026-02-10");
        assertThat(succeeded).hasStatus3xxRedirection();
        assertThat(get(succeeded.getResponse().getRedirectedUrl(), Role.OFFICER))
                .bodyText()
                .contains("新主店", "水晶街77号", "接续自", "旧主店")
                .doesNotContain("改不动的地址");
        assertThat(get("/console/merchants/" + old, Role.OFFICER)).bodyText().contains("由谁接续", "新主店");
    }

    @Test
    void aPledgeIsRecordedOnceAndShown() {
        MerchantId id = aMerchant().registeredIn(merchants);
        String address = "/console/merchants/" + id + "/pledges";
        assertThat(get(address + "/new", Role.OFFICER)).hasStatusOk().bodyText().contains("value=\"欧阳小三\"");
        assertThat(post(address, "signedOn", "2026-03-04", "signatory", "李四")).hasStatus3xxRedirection();
        assertThat(post(address, "signedOn", "2026-03-04", "signatory", "李四"))
                .hasStatusOk()
                .bodyText()
                .contains("2026-03-04 的承诺书已经登记过");
        assertThat(get("/console/merchants/" + id, Role.OFFICER)).bodyText().contains("2026-03-04 由 李四 签署");
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
}
