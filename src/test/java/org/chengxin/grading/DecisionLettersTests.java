package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What is printed and served of a decision, and what those who decide have before them. */
@IntegrationTest
@Transactional
class DecisionLettersTests extends Procedure {

    @Autowired
    MockMvcTester mvc;

    @Test
    void theNoticeOfAFallLetsTheMerchantAddUpItsScore() throws Exception {
        record(Recorded.penalty(shop, "严重", today()));
        DecisionView fall = open();
        Assessment told = gradings.current(shop).orElseThrow();
        String notice = read(fall, "notice");
        assertThat(notice)
                .contains("附页", "按" + gradings.modelOn(today()).name(), "评价日期 " + told.asOf())
                .contains("<th>" + told.score() + "</th>")
                .doesNotContain("街区消费维权站查询");
        assertThat(told.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(notice).contains(line.sentence()));
    }

    @Test
    void theNoticeOfAGradeSetByHandNamesItsReasonAndLastDayAndNothingElse() throws Exception {
        record(Recorded.penalty(shop, "轻微", today()));
        manual.propose(shop, Grade.YELLOW, "屡次承诺不兑现", "街区办公会纪要", today().plusMonths(1), officer);
        assertThat(read(open(), "notice"))
                .contains("人工评定，到 " + today().plusMonths(1) + " 为止", "屡次承诺不兑现")
                .doesNotContain("附页", "letter-grounds");
    }

    @Test
    void theGradeInForceSaysThatItWasSetByHandWhyAndUntilWhen() throws Exception {
        assertThat(gradings.official(shop).orElseThrow().byHand()).isNull();
        DecisionId red = manual.propose(shop, Grade.RED, "创建期间特别贡献", "街区办公会纪要", today().plusMonths(1), officer);
        decisions.rule(red, true, "同意", approver);
        refresh();
        assertThat(gradings.official(shop).orElseThrow().byHand())
                .isEqualTo(new Official.ByHand("创建期间特别贡献", "街区办公会纪要", today().plusMonths(1)));
        assertThat(text(get("/console/merchants/" + shop.value())))
                .contains("人工评定，到 " + today().plusMonths(1) + " 为止", "创建期间特别贡献");
    }

    @Test
    void whoDecidesHasTheReasonsAndTheDefenceBeforeThem() throws Exception {
        record(Recorded.penalty(shop, "严重", today()));
        serve();
        DecisionView fall = open();
        decisions.hear(fall.id(), today(), "罚款已缴清，请求从轻", false, officer);
        refresh();
        assertThat(read(fall, "ruling/new")).contains("罚款已缴清，请求从轻", fall.reason(), "陈述申辩期，到");
        assertThat(read(fall, "service/new")).doesNotContain("罚款已缴清");
    }

    @Test
    void whichEditionWasServedIsAskedForWhereThereAreSeveral() throws Exception {
        record(Recorded.penalty(shop, "严重", today()));
        record(Recorded.penalty(shop, "轻微", today()));
        assertThat(text(mvc.post()
                        .uri("/console/decisions/" + open().id().value() + "/service")
                        .param("day", today().toString())
                        .param("text", "直接送达")
                        .with(SignedIn.as(Role.OFFICER))
                        .with(csrf())
                        .exchange()))
                .contains("请填写送达的是第几版告知书");
        assertThat(open().servedOn()).isNull();
    }

    @Test
    void afterTheRulingThereIsALetterToServe() throws Exception {
        record(Recorded.penalty(shop, "严重", today()));
        DecisionView fall = open();
        assertThat(get("/console/decisions/" + fall.id().value() + "/letter")).hasStatus(HttpStatus.NOT_FOUND);
        serve();
        waive(fall.id());
        decisions.rule(fall.id(), true, "事实清楚，程序合法", approver);
        refresh();
        assertThat(read(fall, "letter"))
                .contains("街区信用评级决定书", "变更为“黄牌”，自 " + today() + " 起生效", "事实清楚，程序合法", "你单位书面放弃陈述申辩", "信用修复");
    }

    private String read(DecisionView decision, String page) throws UnsupportedEncodingException {
        return text(get("/console/decisions/" + decision.id().value() + "/" + page));
    }

    private MvcTestResult get(String address) {
        refresh();
        return mvc.get()
                .uri(address)
                .with(SignedIn.as(Role.APPROVER, Role.OFFICER))
                .exchange();
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
