package org.chengxin.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class PlateScreensTests {

    private static final String NAME = "水晶街老字号传统手工石磨豆腐坊暨鲁中山区特色农产品展销体验中心";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Plates plates;

    @Autowired
    PublicAddress address;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    private MerchantId merchant;

    @BeforeEach
    void register() {
        merchant = aMerchant().withSign(NAME).in("B段").registeredIn(merchants);
    }

    @Test
    void anOfficerIssuesAPlateFromTheMerchantPage() {
        assertThat(mvc.post()
                        .uri("/console/plates")
                        .param("merchant", merchant.toString())
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(plates.issuedTo(merchant)).isPresent();
    }

    @Test
    void anApproverLooksButDoesNotIssue() {
        assertThat(mvc.get().uri("/console/plates").with(SignedIn.as(Role.APPROVER)))
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/console/plates")
                        .param("merchant", merchant.toString())
                        .with(SignedIn.as(Role.APPROVER))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/console/plates").with(SignedIn.in("xfjy", Role.REPORTER)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theListFindsAPlateByShopBlockAndState() {
        PlateView plate = plates.issue(merchant, anOfficer());

        assertThat(read("/console/plates?q=石磨豆腐坊&block=B段&state=ISSUED")).contains(plate.serial());
        assertThat(read("/console/plates?q=" + plate.serial())).contains(NAME);
        assertThat(read("/console/plates?q=石磨豆腐坊&block=C段")).doesNotContain(plate.serial());
        assertThat(read("/console/plates?q=" + plate.serial() + "&state=LOST")).contains("没有符合条件的标识牌");
    }

    @Test
    void aPlateIsReplacedAndRetiredFromItsPage() {
        PlateView plate = plates.issue(merchant, anOfficer());
        assertThat(read("/console/plates/" + plate.serial())).contains("补办", "停用", NAME, address.of(plate.token()));

        post("/console/plates/" + plate.serial() + "/replacement", "cause", "DAMAGED");
        PlateView successor = plates.issuedTo(merchant).orElseThrow();
        post("/console/plates/" + successor.serial() + "/retirement", "reason", "不再使用");

        assertThat(read("/console/plates/" + plate.serial())).contains("已补办", "损坏", successor.serial());
        assertThat(read("/console/plates/" + successor.serial())).contains("已停用", "不再使用");
    }

    @Test
    void theSheetShowsWhatThePlateMustSayAndNeverTheGrade() {
        PlateView plate = plates.issue(merchant, anOfficer());

        String sheet = read("/console/plates/sheet?q=" + plate.serial());
        assertThat(sheet)
                .contains("诚信经营示范街·信用二维码", NAME, plate.serial(), "张店区市场监督管理局", "12315")
                .contains("请核对域名", address.domain(), "本码不涉及付款、不要求下载")
                .contains(PlateCode.of(address.of(plate.token())).path())
                .doesNotContain("红牌", "蓝牌", "黄牌", "黑牌", "style=");
        assertThat(acts(plate)).contains("标识牌.打印");
    }

    @Test
    void doorAndTablePlatesAreSinglePages() {
        PlateView plate = plates.issue(merchant, anOfficer());

        assertThat(read("/console/plates/" + plate.serial() + "/door")).contains("single-door", NAME);
        assertThat(read("/console/plates/" + plate.serial() + "/table")).contains("single-table", NAME);
        assertThat(acts(plate)).containsSubsequence("标识牌.打印", "标识牌.打印");
    }

    @Test
    void theDownloadedPictureDecodesToTheAddress() throws Exception {
        PlateView plate = plates.issue(merchant, anOfficer());
        byte[] png = bytes("/console/plates/" + plate.serial() + "/code.png");

        assertThat(PlateCodeTests.decode(ImageIO.read(new ByteArrayInputStream(png)))
                        .getText())
                .isEqualTo(address.of(plate.token()));
        assertThat(read("/console/plates/" + plate.serial() + "/code.svg")).startsWith("<svg");
        assertThat(acts(plate)).contains("标识牌.下载");
    }

    /** Consumers would see two names and send “不是这家店”. */
    @Test
    void aPlateWhoseShopWasRenamedIsToBePrintedAnew() {
        String plate = "/console/plates/" + plates.issue(merchant, anOfficer()).serial();
        rename("没打印过就改名");
        assertThat(read(plate)).doesNotContain("牌面与登记不符");
        read(plate + "/door");
        rename("改过的店招");
        assertThat(read(plate)).contains("牌面与登记不符", "没打印过就改名", "改过的店招");
        assertThat(read("/console/plates?q=改过的店招")).contains("牌面与登记不符");
        assertThat(read("/console")).contains("牌面“没打印过就改名”，登记“改过的店招”");

        read(plate + "/door");
        assertThat(read(plate)).doesNotContain("牌面与登记不符");
        assertThat(read("/console")).doesNotContain("改过的店招");
    }

    private void rename(String sign) {
        jdbc.sql("update merchant_merchant set sign_name = ? where id = ?")
                .params(sign, merchant.value())
                .update();
    }

    @Test
    void anEndedPlateIsNotPrinted() {
        PlateView plate = plates.issue(merchant, anOfficer());
        plates.retire(plate.serial(), "测试", anOfficer());

        assertThat(mvc.get().uri("/console/plates/" + plate.serial() + "/door").with(SignedIn.as(Role.OFFICER)))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(acts(plate)).doesNotContain("标识牌.打印");
    }

    private void post(String uri, String name, String value) {
        assertThat(mvc.post()
                        .uri(uri)
                        .param(name, value)
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
    }

    private List<String> acts(PlateView plate) {
        return jdbc.sql("select verb from audit_entry where subject_id = ? order by 1")
                .param(plate.serial())
                .query(String.class)
                .list();
    }

    private String read(String uri) {
        return new String(bytes(uri), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String uri) {
        var result = mvc.get()
                .uri(URI.create(URI.create(uri).toASCIIString()))
                .with(SignedIn.as(Role.OFFICER))
                .exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }
}
