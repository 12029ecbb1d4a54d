package org.chengxin.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.attachment.PhotoFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.review.Visitor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class MismatchTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    Mismatches mismatches;

    @Autowired
    JdbcClient jdbc;

    private PlateView plate;
    private String form;
    private Visitor visitor;

    @BeforeEach
    void aPlateOnADoor() {
        MerchantId merchant = aMerchant().registeredIn(merchants);
        plate = plates.issue(merchant, anOfficer());
        form = "/m/" + plate.token() + "/mismatch";
        visitor = new Visitor(mvc);
    }

    @Test
    void aReportWithAPhotoReachesTheOfficerAndItsOutcomeTheReporter() {
        visitor.get(form + "/new");
        MockMultipartFile photo = new MockMultipartFile("files", "门头.jpg", "image/jpeg", PhotoFixtures.jpeg(80, 60));
        String sent = visitor.post(form, List.of(photo), "kind", "NAME", "words", "门头换了字号<script>")
                .redirect();
        assertThat(sent).startsWith(form + "/");
        assertThat(visitor.post(form, List.of(photo), "homepage", "x").redirect())
                .as("sent twice, whatever would hold it back now")
                .isEqualTo(sent);
        assertThat(visitor.get(sent).body()).contains("已收到", "等工作人员到店核实").doesNotContain("门头换了字号");

        String desk = read("/console/mismatches");
        assertThat(desk).contains("店名和眼前的不一样", plate.serial(), "门头换了字号&lt;script&gt;", "第 1 张照片");
        UUID id = jdbc.sql(
                        "select id from plate_mismatch where plate_id = (select id from plate_plate where serial = ?)")
                .param(plate.serial())
                .query(UUID.class)
                .single();
        close(id, "CONFIRMED", "");
        assertThat(visitor.get(sent).body()).as("no words, no outcome").contains("等工作人员到店核实");
        close(id, "CONFIRMED", "老王电话13800001111，他说的");
        assertThat(visitor.get(sent).body())
                .as("nobody's telephone leaves the office")
                .contains("等工作人员到店核实");
        close(id, "CONFIRMED", "到店看过，牌被挪到隔壁，已收回。");
        close(id, "UNCONFIRMED", "再改一次");

        assertThat(visitor.get(sent).body())
                .contains("已经核实", "属实，已经处理", "牌被挪到隔壁")
                .doesNotContain("再改一次", "13800001111", "隔壁老王");
        assertThat(read("/console/mismatches?state=closed")).contains(plate.serial(), "问过隔壁老王 13800001111");
    }

    @Test
    void whatIsMissingIsSaidAndTheRestKept() {
        visitor.get(form + "/new");
        MockMultipartFile photo = new MockMultipartFile("files", "门头.jpg", "image/jpeg", PhotoFixtures.jpeg(80, 60));
        Visitor.Answer answer = visitor.post(form, List.of(photo), "words", "对不上号");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("请选择哪里不对", "对不上号", "保留");
        Visitor.Answer madeUp = visitor.post(form, "kind", "NOPE", "words", "手写的值");
        assertThat(madeUp.status()).as("a value nobody could choose").isEqualTo(422);
        assertThat(madeUp.body()).contains("请选择哪里不对", "手写的值");
        assertThat(visitor.post(form, "kind", "DOOR", "words", "长".repeat(301)).body())
                .contains("最多 300 字");
        assertThat(visitor.post(form, "kind", "GONE", "words", "搬了").redirect()).startsWith(form);
        assertThat(jdbc.sql("select count(*) from plate_mismatch_photo f join plate_mismatch x on x.id = f.mismatch_id"
                                + " join plate_plate p on p.id = x.plate_id where p.serial = ?")
                        .param(plate.serial())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** Else a shop could share the officer's “属实” on its own loose plate as if it were its neighbour's. */
    @Test
    void whatCameOfAReportIsReadUnderItsOwnPlateOnly() {
        visitor.get(form + "/new");
        String code =
                visitor.post(form, "kind", "TAMPERED", "words", "松了").redirect().substring(form.length());
        PlateView other = plates.issue(aMerchant().registeredIn(merchants), anOfficer());

        assertThat(visitor.get(form + code).body()).contains("像是后贴的", plate.serial());
        assertThat(visitor.get("/m/" + other.token() + "/mismatch" + code).status())
                .isEqualTo(404);
    }

    @Test
    void aFloodAboutOnePlateTakesOnePlaceOnTheDeskAndIsEndedAtOnce() {
        PlateView other = plates.issue(aMerchant().registeredIn(merchants), anOfficer());
        String mine = report(plate, "第一条");
        for (int i = 0; i < 40; i++) {
            report(plate, "灌水" + i);
        }
        String theirs = report(other, "真有问题");

        assertThat(pagesOfTheDesk()).contains("待核实 41 条", "真有问题", "一并办结 41 条").doesNotContain("灌水30");
        String pile = "/console/mismatches/plates/" + plate.serial();
        assertThat(read(pile)).contains("第一条", "灌水28", "下一页").doesNotContain("灌水29<");
        assertThat(read(pile + "?after=" + after(read(pile)))).contains("灌水39").doesNotContain("下一页");

        String newest = newestOf(read(pile));
        String late = report(plate, "列表打开以后才来");
        closeAll(newest, "", "看过");
        closeAll(newest, "UNCONFIRMED", " ");
        assertThat(outcome(mine)).as("no finding or no words, no outcome").contains("等工作人员到店核实");
        closeAll(newest, "UNCONFIRMED", "同一人反复提交，到店看过，牌店相符。");

        assertThat(outcome(mine)).contains("到店核实，牌店相符", "同一人反复提交");
        assertThat(outcome(late)).contains("等工作人员到店核实");
        assertThat(visitor.get(theirs).body()).contains("等工作人员到店核实");
        assertThat(read(pile)).contains("列表打开以后才来").doesNotContain("灌水");
        assertThat(read("/console/mismatches?state=closed")).contains("灌水", "下一页");
        closeAll(newest, "CONFIRMED", "再改一次");
        assertThat(outcome(mine)).doesNotContain("再改一次");
    }

    private String report(PlateView about, String words) {
        return "/m/" + about.token() + "/mismatch/"
                + mismatches.report(UUID.randomUUID(), about.token(), "NAME", words, List.of());
    }

    private String outcome(String report) {
        return visitor.get(report).body();
    }

    /** Other tests leave reports of their own plates behind: all pages are one. */
    private String pagesOfTheDesk() {
        StringBuilder all = new StringBuilder();
        for (String next = "/console/mismatches"; next != null; ) {
            String page = read(next);
            all.append(page);
            next = page.contains("下一页") ? "/console/mismatches?after=" + after(page) : null;
        }
        return all.toString();
    }

    private static String after(String page) {
        return found(page, "after=([0-9a-f-]{36})");
    }

    private static String newestOf(String page) {
        return found(page, "name=\"newest\" value=\"([0-9a-f-]{36})\"");
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private void closeAll(String newest, String outcome, String words) {
        assertThat(mvc.post()
                        .uri("/console/mismatches/plates/" + plate.serial() + "/outcome")
                        .param("newest", newest)
                        .param("outcome", outcome)
                        .param("words", words)
                        .param("note", "到店看过")
                        .param("plate", plate.serial())
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/console/mismatches/plates/" + plate.serial());
    }

    @Test
    void aRetiredPlateCanBeReportedAndAnUnknownOneIsNotThere() {
        plates.retire(plate.serial(), "试验", anOfficer());
        assertThat(visitor.get(form + "/new").status()).isEqualTo(200);
        assertThat(visitor.get("/m/0000000000000000/mismatch/new").status()).isEqualTo(404);
        assertThat(visitor.get(form + "/" + "0".repeat(20)).status()).isEqualTo(404);
    }

    private void close(UUID id, String outcome, String words) {
        assertThat(mvc.post()
                        .uri("/console/mismatches/" + id + "/outcome")
                        .param("outcome", outcome)
                        .param("words", words)
                        .param("note", "问过隔壁老王 13800001111")
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private String read(String uri) {
        return new String(
                mvc.get()
                        .uri(uri)
                        .with(SignedIn.as(Role.OFFICER))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
