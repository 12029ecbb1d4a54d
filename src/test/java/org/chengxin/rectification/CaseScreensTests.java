package org.chengxin.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.attachment.PhotoFixtures;
import org.chengxin.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of cases, tasks and rulings, as they are filled in by the people who use them. */
@IntegrationTest
class CaseScreensTests extends Supervision {

    private static final String BASE = "/console/rectifications";

    @Autowired
    MockMvcTester mvc;

    @Test
    void aCaseIsOpenedPlannedApprovedAnsweredRecheckedAndClosedOnScreen() {
        assertThat(page(officer, BASE + "/new?merchant=" + shop)).contains("人工立案督办");
        String file = post(officer, BASE, "merchant", shop.toString(), "reason", "群众反映较多");
        assertThat(page(officer, file)).contains("群众反映较多", "一户一册还没有整改事项");
        assertThat(page(officer, file + "/measures/new")).contains("从评分依据中选");
        post(
                officer,
                file + "/measures",
                "problem",
                "后厨通道堆物",
                "measure",
                "清走杂物",
                "department",
                "xfjy",
                "responsible",
                "店长",
                "officer",
                "李消防",
                "days",
                "7");
        assertThat(page(officer, file)).contains("后厨通道堆物", "个工作日");
        assertThat(page(officer, file + "/book-proposal/new")).contains("提请批准一户一册");
        post(officer, file + "/book-proposal", "reason", "按册整改");
        CaseId id = new CaseId(UUID.fromString(file.substring(BASE.length() + 1)));
        rule(id);
        assertThat(page(officer, file + "/book")).contains("一户一册整改措施清单", "后厨通道堆物", "店长");

        TaskId task = first(id);
        String item = BASE + "/tasks/" + task;
        assertThat(page(inspector, item)).contains("登记整改情况").doesNotContain("所在督办");
        assertThat(page(inspector, item + "/answer/new")).contains("商户的谁说的");
        post(inspector, item + "/answer", "day", today().toString(), "teller", "店长", "text", "清走了");
        assertThat(page(inspector, item)).contains("整改情况是您登记的，请由另一人复查").doesNotContain(">复查<");
        assertThat(refused(inspector, item + "/recheck", "day", today().toString(), "choice", "PASS", "text", "看过"))
                .contains("请由另一人复查");
        assertThat(page(finder, item + "/recheck/new")).contains("登记复查结果");
        post(finder, item + "/recheck", "day", today().toString(), "choice", "PASS", "text", "现场核实");

        assertThat(page(officer, file)).contains("提请销号");
        post(officer, file + "/closure-proposal", "reason", "全部合格");
        rule(id);
        assertThat(page(officer, file)).contains("已销号", "回头看");
        assertThat(page(officer, BASE + "/revisits")).contains("回头看");
    }

    @Test
    void anIncompleteFormComesBackFilledInAndSaysWhatIsMissing() {
        CaseId file = open();
        assertThat(refused(
                        officer, BASE + "/" + file + "/measures", "problem", "问题甲", "days", "400", "department", "zzz"))
                .contains("问题甲", "请写明整改措施", "没有这个单位");
        assertThat(refused(officer, BASE, "merchant", shop.toString(), "reason", "再立一件"))
                .contains("已有在办的督办");
    }

    @Test
    void aRecommendationToLeaveIsPrintedAndTakenBack() {
        CaseId file = running();
        String base = BASE + "/" + file;
        assertThat(page(officer, base + "/exit-proposal/new")).contains("马尚街道办事处");
        assertThat(refused(officer, base + "/exit-proposal", "reason", "拒不整改")).contains("请写明依据的条款");
        post(officer, base + "/exit-proposal", "reason", "拒不整改", "basis", "方案第二条第（三）项", "addressee", "马尚街道办事处");
        UUID proposal = rule(file);
        assertThat(page(officer, BASE + "/proposals/" + proposal + "/letter")).contains("马尚街道办事处", "不是行政处罚");
        post(officer, BASE + "/proposals/" + proposal + "/withdrawal", "reason", "已经整改");
        assertThat(page(officer, base)).contains("已撤回");
        assertThat(page(officer, BASE + "/proposals/" + proposal + "/letter")).contains("本建议已撤回");
        assertThat(cases.visibleTo(officer, file).state()).isEqualTo(CaseState.ACTIVE);
    }

    @Test
    void theBoardPutsWhatIsOverdueFirstAndEachDepartmentFindsItsOwn() {
        CaseId file = running();
        age(first(file), 2000);
        String number = cases.visibleTo(officer, file).number();
        assertThat(page(officer, BASE + "?department=xfjy")).contains(number, "已逾期");
        assertThat(page(officer, BASE + "/print")).contains(number);
        String problem = tasks.visibleTo(officer, first(file)).problem();
        assertThat(page(inspector, BASE + "/tasks?part=LATE")).contains(problem);
        assertThat(page(inspector, "/console")).contains(problem);
        assertThat(page(officer, "/console/merchants/" + shop)).contains(number, problem);
    }

    @Test
    void photosOfWhatWasPutRightStandOnTheTaskAndInTheBook() {
        CaseId file = running();
        String item = BASE + "/tasks/" + first(file);
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text(answer(item, new MockMultipartFile("photos", "IMG_1.HEIC", "image/heic", heic))))
                .contains("HEIC", "已清走杂物");
        assertThat(tasks.visibleTo(officer, first(file)).state()).isEqualTo(TaskState.OPEN);
        assertThat(answer(item, new MockMultipartFile("photos", "a.jpg", "image/jpeg", PhotoFixtures.jpeg(64, 48))))
                .hasStatus3xxRedirection();
        String shown = page(officer, item);
        assertThat(shown).contains("整改前后照片", "整改后，" + today());
        String photo = shown.replaceAll("(?s).*<img src=\"([^\"]+)\".*", "$1");
        assertThat(mvc.get().uri(photo).with(SignedIn.as(inspector)))
                .hasStatusOk()
                .hasContentType("image/jpeg");
        Actor stranger = SignedIn.actor(client, "swj", org.chengxin.shared.Role.REPORTER);
        assertThat(mvc.get().uri(photo).with(SignedIn.as(stranger))).hasStatus(404);
        assertThat(page(officer, BASE + "/" + file + "/book")).contains("第 1 项整改前后照片", photo);
    }

    @Test
    void theStreetShowsEachDoorWithItsGradeAndWhatIsOpenAsPlanAndAsTable() {
        CaseId file = running();
        age(first(file), 2000);
        String name = merchants.find(shop).signName();
        assertThat(page(officer, "/console/street"))
                .contains(name, "未办结 1 项，逾期 1 项", "100 ×（红牌＋蓝牌）不小于 95 × 总数即达到", "其中已评牌");
        assertThat(page(officer, "/console/street?view=table"))
                .contains(name, cases.visibleTo(officer, file).number());
    }

    private MvcTestResult answer(String item, MockMultipartFile photo) {
        var request = mvc.post().uri(item + "/answer").multipart();
        request.file(photo);
        return request.param("day", today().toString())
                .param("teller", "店长")
                .param("text", "已清走杂物")
                .with(SignedIn.as(officer))
                .with(csrf())
                .exchange();
    }

    private UUID rule(CaseId file) {
        UUID waiting = jdbc.queryForObject(
                "select id from rectification_proposal where case_id = ? and decided_at is null",
                UUID.class,
                file.value());
        String ruling = BASE + "/proposals/" + waiting + "/ruling";
        assertThat(page(officer, ruling + "/new")).contains("须由提出人以外的审批人决定");
        assertThat(page(approver, ruling + "/new")).contains("作出决定");
        post(approver, ruling, "choice", "GRANT", "note", "同意");
        return waiting;
    }

    private String page(Actor who, String address) {
        MvcTestResult answer = mvc.get().uri(address).with(SignedIn.as(who)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    private String post(Actor who, String address, String... fields) {
        MvcTestResult answer = send(who, address, fields);
        assertThat(answer).as(address + text(answer)).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String refused(Actor who, String address, String... fields) {
        MvcTestResult answer = send(who, address, fields);
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    private MvcTestResult send(Actor who, String address, String... fields) {
        var request = mvc.post().uri(address).with(SignedIn.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
