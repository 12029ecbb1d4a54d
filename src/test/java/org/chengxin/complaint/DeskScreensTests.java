package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.FilledForm;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The desk of the 维权站: counter, inbox, acts, and the look at a person. */
@IntegrationTest
class DeskScreensTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    MerchantId shop;
    Actor station;
    RequestPostProcessor handler;

    @BeforeEach
    void aShopAndAStation() {
        DepartmentFixtures.establishAll(jdbc);
        CalendarFixtures.knowNextYear(jdbc, context.getBean(WorkingDays.class));
        shop = aMerchant().withSign("柜台试验店").registeredIn(context.getBean(Merchants.class));
        station = SignedIn.actor(jdbc, "scjg", Role.COMPLAINT_HANDLER);
        handler = SignedIn.as(station);
    }

    @Test
    void theCounterTakesAComplaintAndPrintsAReceiptWithACodeOnce() {
        assertThat(mvc.get().uri("/console/complaints/new?q=柜台试验店").with(handler))
                .bodyText()
                .contains("merchant=" + shop);
        UUID id = counter("complaints", Map.of());
        MvcTestResult again = mvc.get()
                .uri("/console/complaints/" + id + "/receipt")
                .with(handler)
                .exchange();

        assertThat(again).hasStatusOk().bodyText().contains("投诉登记回执", "次日起算", "只在登记时显示一次", "/complaints</strong>");
        assertThat(jdbc.sql("select channel || filed_by_name from complaint_filing where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("VISIT" + station.name());
    }

    @Test
    void aCounterFormThatLacksSomethingComesBackFilled() {
        Map<String, String> form = FilledForm.of(body("/console/complaints/new?merchant=" + shop));
        form.put("facts", "买的鞋开胶");
        form.put("name", "王五");
        assertThat(post("/console/complaints", form))
                .hasStatus(422)
                .bodyText()
                .contains("买的鞋开胶", "王五", "请写明您的要求", "请填写通讯地址", "请选择是怎么来的");
    }

    @Test
    void aDayAtTheDeskIsReadAsItIsWrittenOrAskedForAgain() {
        Map<String, String> form = FilledForm.of(body("/console/complaints/new?merchant=" + shop));
        form.putAll(Map.of("facts", "买的鞋开胶", "happenedOn", "上周"));
        assertThat(post("/console/complaints", form)).hasStatus(422).bodyText().contains("看不懂这个日期", "买的鞋开胶");
        UUID id = counter("complaints", Map.of("happenedOn", "1.20"));
        String path = "/console/complaints/" + id;
        post(path + "/assignment", Map.of());
        post(path + "/acceptance", Map.of("told", "已受理"));
        post(path + "/invitation", Map.of());
        assertThat(post(path + "/answer", Map.of("day", "前些天", "note", "愿意退款")))
                .hasStatus(422)
                .bodyText()
                .contains("看不懂这个日期", "愿意退款");
        assertThat(post(path + "/answer", Map.of("day", "今天", "note", "愿意退款"))).hasRedirectedUrl(path);
    }

    @Test
    void whatIsTakenIsActedOnByItsHandlerThroughForms() {
        UUID id = counter("complaints", Map.of());
        String path = "/console/complaints/" + id;
        assertThat(mvc.get().uri("/console/complaints").with(handler))
                .bodyText()
                .contains("柜台试验店", "待认领", "按期办结率");
        assertThat(post(path + "/assignment", Map.of())).hasRedirectedUrl(path);
        assertThat(body(path)).contains("受理", "通知补正", "不予受理").doesNotContain("调解成功</a>");
        assertThat(body(path + "/acceptance/new")).contains("您对柜台试验店的投诉");
        assertThat(body(path + "/refusal/new")).doesNotContain("您反映的事项不属于市场监管部门的职责");
        assertThat(body(path + "/refusal/new?wording=REFUSE_OUTSIDE")).contains("您反映的事项不属于市场监管部门的职责");
        assertThat(post(path + "/refusal", Map.of("told", "不归我们管")))
                .hasStatus(422)
                .bodyText()
                .contains("请选择理由", "不归我们管");
        assertThat(post(path + "/acceptance", Map.of("told", "已受理"))).hasRedirectedUrl(path);
        assertThat(post(path + "/acceptance", Map.of("told", "又受理")))
                .hasStatus(422)
                .bodyText()
                .contains("目前是“已受理”");
        assertThat(post(path + "/invitation", Map.of("note", "电话"))).hasRedirectedUrl(path);
        assertThat(post(path + "/settlement", Map.of("told", "退款"))).hasRedirectedUrl(path);
        assertThat(post(path + "/ruling", Map.of("choice", "RESPONSIBLE", "note", "商户负主要责任")))
                .hasRedirectedUrl(path);
        assertThat(body(path)).contains("调解成功", "责任投诉", "商户负主要责任", "撤销认定");
        assertThat(mvc.post().uri(path + "/nonsense").with(handler).with(csrf()))
                .hasStatus(404);
        assertThat(body("/console/merchants/" + shop, SignedIn.as(Role.OFFICER)))
                .contains("受理投诉 1 件，办结 1 件，其中调解成功 1 件");
    }

    @Test
    void theLetterToTheMerchantHoldsNothingOfThePersonAndIsPrintedAsTheHandlerConfirmedIt() {
        UUID id =
                counter("complaints", Map.of("facts", "我是欧阳小三，打 138 1234 5678 找我，家在淄博市张店区试验路1号，另有 13987654321，问李店员。"));
        String path = "/console/complaints/" + id;
        post(path + "/assignment", Map.of());
        post(path + "/acceptance", Map.of("told", "已受理"));
        assertThat(mvc.get().uri(path + "/letter").with(handler)).hasRedirectedUrl(path + "/letter/new");
        assertThat(mvc.get().uri(path + "/letter/new").with(SignedIn.as(Role.OFFICER)))
                .hasStatus(409);
        String proposed = FilledForm.of(body(path + "/letter/new")).get("facts");
        assertThat(proposed)
                .contains("欧阳**", "138****5678", "139****4321", "（地址略）", "李店员")
                .doesNotContain("欧阳小三", "1234", "试验路", "13987654321");
        assertThat(post(path + "/letter", Map.of("facts", proposed + "电话一三八1234 5678", "demand", "换一双")))
                .hasStatus(422)
                .bodyText()
                .contains("请删去后再确认", "电话一三八1234 5678");
        assertThat(mvc.get().uri(path + "/letter").with(handler)).hasRedirectedUrl(path + "/letter/new");

        assertThat(post(path + "/letter", Map.of("facts", proposed.replace("问李店员", "问店员"), "demand", "换一双")))
                .hasRedirectedUrl(path + "/letter");
        assertThat(body(path + "/letter"))
                .contains("投诉调解通知书", "问店员", "换一双", "139****4321")
                .doesNotContain("李店员", "欧阳小三");
        assertThat(body(path)).contains("核对通知书内容");
    }

    @Test
    void onlyTheHandlerLooksAtThePersonAndSaysWhatFor() {
        UUID id = counter("complaints", Map.of());
        String path = "/console/complaints/" + id;
        RequestPostProcessor officer = SignedIn.as(Role.OFFICER);
        assertThat(mvc.post().uri(path + "/reveal").with(officer).with(csrf()).param("purpose", "好奇"))
                .hasStatus(409);
        post(path + "/assignment", Map.of());
        assertThat(mvc.post().uri(path + "/reveal").with(officer).with(csrf()).param("purpose", "好奇"))
                .hasStatus(409);
        assertThat(post(path + "/reveal", Map.of("purpose", "")))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("13812345678");
        assertThat(body(path)).contains("欧阳**，138****5678").doesNotContain("欧阳小三", "13812345678");
        assertThat(post(path + "/reveal", Map.of("purpose", "电话联系")))
                .hasStatusOk()
                .bodyText()
                .contains("欧阳小三", "13812345678", "试验路", "电话联系");
        assertThat(body(path)).contains("测试人员：电话联系").doesNotContain("13812345678");
        assertThat(jdbc.sql("select count(*) from complaint_reveal where filing_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aReportIsTakenDownWithoutANameAndExtendedByAnother() {
        UUID id = counter("reports", Map.of("name", "", "phone", ""));
        String path = "/console/reports/" + id;
        post(path + "/assignment", Map.of());
        assertThat(body(path)).contains("匿名举报", "立案").doesNotContain("批准延长");
        post(path + "/extension-request", Map.of("note", "需要抽样"));
        RequestPostProcessor approver = SignedIn.as(Role.APPROVER);
        assertThat(body(path, approver)).contains("批准延长", "等待另一人批准：需要抽样");
        assertThat(mvc.post()
                        .uri(path + "/extension")
                        .with(approver)
                        .with(csrf())
                        .param("note", "同意"))
                .hasRedirectedUrl(path);
        assertThat(body(path)).contains("次日起算 15 个工作日", "经批准延长 15 个工作日");
        assertThat(mvc.get().uri("/console/complaints/" + id).with(handler)).hasStatus(404);
    }

    @Test
    void ofAReporterOthersReadNotEvenAMaskNorLearnWhetherANameIsRight() {
        UUID id = counter("reports", Map.of());
        String path = "/console/reports/" + id;
        assertThat(body(path)).contains("实名举报").doesNotContain("欧阳", "138****");
        RequestPostProcessor officer = SignedIn.as(Role.OFFICER);
        Map<String, String> proof =
                new LinkedHashMap<>(Map.of("name", "欧阳小三", "phone", "13800000000", "way", "CARD", "note", "照片一致"));
        post(path + "/assignment", Map.of());
        assertThat(body(path, officer)).contains("实名举报").doesNotContain(path + "/codes");
        for (String phone : List.of("13800000000", "13812345678")) {
            proof.put("phone", phone);
            assertThat(post(path + "/codes", proof, officer))
                    .hasStatus(422)
                    .bodyText()
                    .contains("只有办理人知道");
        }
        proof.put("phone", "13800000000");
        assertThat(post(path + "/codes", proof)).hasStatus(422).bodyText().contains("与登记的不一致", "照片一致");
        proof.put("phone", "13812345678");
        assertThat(post(path + "/codes", proof)).hasRedirectedUrl(path + "/receipt");
        assertThat(body(path)).contains("欧阳**，138****5678", "补发查询码，核对不符", "补发查询码，核对相符");
    }

    @Test
    void aWithdrawalAtTheCounterIsRegisteredByAnotherThanTheHandler() {
        UUID id = counter("complaints", Map.of());
        String path = "/console/complaints/" + id;
        post(path + "/assignment", Map.of());
        RequestPostProcessor officer = SignedIn.as(Role.OFFICER);
        Map<String, String> proof = Map.of("name", "欧阳小三", "phone", "138 1234 5678", "way", "CALL", "note", "十点回拨");
        assertThat(body(path)).doesNotContain(path + "/withdrawal");
        assertThat(body(path, officer)).contains(path + "/withdrawal/new");
        assertThat(body(path + "/withdrawal/new", officer))
                .containsOnlyOnce("几个工作日后由另一人确认")
                .contains("由系统核对")
                .doesNotContain("13812345678");
        assertThat(post(path + "/withdrawal", proof)).hasStatus(422).bodyText().contains("您是办理人");
        assertThat(post(path + "/withdrawal", proof, officer)).hasRedirectedUrl(path);
        assertThat(body(path)).contains("登记了撤回", "确认撤回", "回拨登记的电话，由本人确认").doesNotContain("已撤回");
        assertThat(body(path, officer)).doesNotContain("withdrawal-confirmation");
        assertThat(post(path + "/withdrawal-confirmation", Map.of("note", "属实")))
                .hasStatus(422)
                .bodyText()
                .contains("以后才能确认");
    }

    @Test
    void theFirstPageNamesWhatNobodyHasTaken() {
        UUID id = counter("reports", Map.of());
        String number = jdbc.sql("select number from complaint_filing where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(jdbc.sql("select count(*) from complaint_inbox where id = ? and open")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(context.getBean(Inbox.class)
                        .pressing(station, java.time.LocalDate.now(java.time.ZoneOffset.UTC), true, 1000))
                .extracting(InboxLine::number)
                .contains(number);
        assertThat(body("/console")).contains("投诉和举报", "待认领");
    }

    @Test
    void whoHasNothingToDoWithComplaintsFindsNoDoor() {
        assertThat(mvc.get().uri("/console/complaints").with(SignedIn.as(Role.INSPECTOR)))
                .hasStatus(403);
        UUID id = counter("complaints", Map.of());
        assertThat(mvc.get().uri("/console/complaints/" + id).with(SignedIn.in("swj", Role.COMPLAINT_HANDLER)))
                .hasStatus(404);
    }

    private UUID counter(String kind, Map<String, String> changes) {
        Map<String, String> form = FilledForm.of(body("/console/" + kind + "/new?merchant=" + shop));
        form.putAll(Map.of(
                "channel",
                "VISIT",
                "category",
                "QUALITY",
                "facts",
                "买的鞋开胶，店家不给换",
                "name",
                "欧阳小三",
                "phone",
                "13812345678"));
        if (kind.equals("complaints")) {
            form.putAll(Map.of("demand", "换一双", "address", "淄博市张店区试验路1号"));
        }
        form.putAll(changes);
        MvcTestResult sent = post("/console/" + kind, form);
        assertThat(post("/console/" + kind, form).getMvcResult().getFlashMap().get("code"))
                .as("a double click")
                .isEqualTo(sent.getMvcResult().getFlashMap().get("code"));
        assertThat(sent).hasStatus3xxRedirection();
        assertThat(sent.getMvcResult().getFlashMap().get("code")).asString().matches("[0-9A-Z]{10}");
        return UUID.fromString(form.get("key"));
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        return post(path, form, handler);
    }

    private MvcTestResult post(String path, Map<String, String> form, RequestPostProcessor who) {
        return mvc.post()
                .uri(path)
                .with(who)
                .with(csrf())
                .with(request -> {
                    form.forEach(request::setParameter);
                    return request;
                })
                .exchange();
    }

    private String body(String path) {
        return body(path, handler);
    }

    private String body(String path, RequestPostProcessor who) {
        MvcTestResult result = mvc.get().uri(path).with(who).exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
