package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages that come back by GET where a form was sent, and forms of a second day. */
@IntegrationTest
class FormAddressesTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "/m/0123456789abcdef/complaints, /m/0123456789abcdef/complaints/new",
        "/m/0123456789abcdef/reports?size=large, /m/0123456789abcdef/reports/new?size=large",
        "/complaints/T2026-1/supplement, /complaints/T2026-1",
        "/console/merchants/0199a000-0000-7000-8000-000000000001/closure,"
                + " /console/merchants/0199a000-0000-7000-8000-000000000001/closure/new",
    })
    void whoComesBackToWhereAFormWasSentIsShownTheForm(String sent, String page) {
        assertThat(mvc.get().uri(sent).with(SignedIn.as(Role.OFFICER)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(page);
    }

    @Test
    void anAddressThatIsOfNoFormIsStillRefused() {
        assertThat(mvc.post().uri("/privacy").with(csrf()).with(SignedIn.as(Role.OFFICER)))
                .hasStatus(405);
    }

    /** The cookie against forged requests outlives a form that is opened shortly before the cookie's first day is over. */
    @Test
    void everyPageOfAFormRenewsItsCookie() {
        var first = mvc.get()
                .uri("/complaints")
                .header("Accept", "text/html")
                .exchange()
                .getResponse()
                .getCookie("CXFORM");
        assertThat(first).isNotNull();

        var second = mvc.get()
                .uri("/complaints")
                .header("Accept", "text/html")
                .cookie(first)
                .exchange()
                .getResponse()
                .getCookie("CXFORM");

        assertThat(second).isNotNull();
        assertThat(second.getValue()).isEqualTo(first.getValue());
        assertThat(second.getMaxAge()).isEqualTo(86_400);
    }
}
