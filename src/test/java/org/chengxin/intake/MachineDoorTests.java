package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A department's own system at the machine door. */
@IntegrationTest
class MachineDoorTests {

    private static final String SUBMISSIONS = "/api/v1/submissions";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merchants merchants;

    @Autowired
    Facts facts;

    String key;
    CreditCode code;
    MerchantId merchant;

    @BeforeEach
    void aKeyAndAMerchant() throws IOException {
        DepartmentFixtures.establishAll(jdbc);
        key = issue("scjg", "抽检系统");
        code = MerchantFixtures.aCreditCode();
        merchant = MerchantFixtures.aMerchant()
                .named("张店区接口试验店")
                .code(code.value())
                .registeredIn(merchants);
    }

    @Test
    void aBatchIsJudgedLikeTheSameFileAndCommittedWhenNothingIsQuestioned() throws IOException {
        String rows = row(code.value(), "2026-10-01", "花生油") + "," + row(code.value(), "昨天", "豆油") + ","
                + row("92370303MA90999983", "2026-10-01", "菜油");
        JsonNode answer = json(submit("{\"item\":\"sampling\",\"commit\":true,\"rows\":[" + rows + "]}"), 201);

        assertThat(answer.get("state").asString()).isEqualTo("COMMITTED");
        assertThat(answer.at("/tally/NEW").asInt()).isEqualTo(1);
        assertThat(answer.at("/rows/0/fact").asString())
                .isEqualTo(facts.liveOf(merchant).get(0).id().toString());

        String csv = "商户名称,统一社会信用代码,抽样日期,样品名称,检验结论\n店," + code.value() + ",2026-10-02,花生油,合格\n店," + code.value()
                + ",昨天,豆油,合格\n店,92370303MA90999983,2026-10-01,菜油,合格\n";
        String preview = mvc.post()
                .uri("/console/submissions")
                .multipart()
                .file(new MockMultipartFile("file", "抽检.csv", null, csv.getBytes("UTF-8")))
                .with(SignedIn.as(Role.REPORTER))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        String id = String.valueOf(preview).replaceAll(".*/", "");
        JsonNode ofFile = json(get("/" + id), 200);
        for (int i = 0; i < 3; i++) {
            assertThat(ofFile.at("/rows/" + i + "/verdict")).isEqualTo(answer.at("/rows/" + i + "/verdict"));
        }
        assertThat(ofFile.at("/rows/1/problems/0/sentence")).isEqualTo(answer.at("/rows/1/problems/0/sentence"));
        assertThat(mvc.get()
                        .uri("/console/submissions/" + answer.get("id").asString())
                        .with(SignedIn.as(Role.REPORTER)))
                .hasStatusOk()
                .bodyText()
                .contains("接口报送.json", "接口：抽检系统");
    }

    @Test
    void fieldsMayBeNamedByTheirHeadersOrByTheNationalCode() throws IOException {
        String row = "{\"行政相对人名称\":\"张店区接口试验店\",\"CF_XDR_LB\":\"个体工商户\",\"credit_code\":\"" + code.value()
                + "\",\"CF_WSH\":\"张市监罚〔2026〕" + System.nanoTime()
                + "号\",\"CF_WFXW\":\"不明码标价\",\"facts\":\"无价签\",\"basis\":\"价格法\","
                + "\"kinds\":\"警告\",\"处罚内容\":\"警告\",\"decided_on\":\"2026-10-01\",\"authority_name\":\"张店区市场监督管理局\","
                + "\"severity\":\"轻微\"}";
        JsonNode answer = json(submit("{\"rows\":[" + row + "],\"item\":\"penalty\"}"), 201);
        assertThat(answer.at("/rows/0/verdict").asString())
                .as(answer.toString())
                .isEqualTo("NEW");
        assertThat(answer.get("state").asString()).isEqualTo("STAGED");
        assertThat(answer.get("notices").toString()).doesNotContain("没有读取");
    }

    @Test
    void whatIsQuestionedWaitsForACommitmentThatSaysItWasRead() throws IOException {
        JsonNode staged = json(
                submit("{\"item\":\"sampling\",\"commit\":true,\"rows\":[{\"party_name\":\"另一个名字\",\"credit_code\":\""
                        + code.value() + "\",\"sampled_on\":\"2026-10-01\",\"product\":\"油\",\"result\":\"合格\"}]}"),
                201);
        assertThat(staged.get("state").asString()).isEqualTo("STAGED");
        assertThat(staged.get("warned").asInt()).isEqualTo(1);
        assertThat(facts.liveOf(merchant)).isEmpty();

        String act = "/" + staged.get("id").asString() + "/commitment";
        assertThat(json(post(act), 409).get("detail").asString()).contains("1 行带提醒");
        assertThat(json(post(act + "?warningsRead=true"), 200).get("state").asString())
                .isEqualTo("COMMITTED");
        assertThat(facts.liveOf(merchant)).hasSize(1);
        assertThat(json(post(act + "?warningsRead=true"), 409).get("detail").asString())
                .contains("不能提交");
    }

    @Test
    void theSameRequestTwiceIsOneSubmissionAndOneAnswer() throws Exception {
        String body = "{\"item\":\"sampling\",\"commit\":true,\"rows\":[" + row(code.value(), "2026-10-01", "油") + "]}";
        String idempotencyKey = UUID.randomUUID().toString();
        ExecutorService machines = Executors.newFixedThreadPool(4);
        List<Future<String>> answers = machines.invokeAll(java.util.Collections.nCopies(
                4, () -> submit(key, idempotencyKey, body).getResponse().getContentAsString()));
        machines.shutdown();
        for (Future<String> answer : answers) {
            assertThat(answer.get())
                    .contains("COMMITTED")
                    .isEqualTo(answers.get(0).get());
        }
        assertThat(facts.of(merchant)).hasSize(1);
        assertThat(submit(key, idempotencyKey, body)).hasStatus(201).hasHeader("Idempotency-Replayed", "true");

        assertThat(submit(key, idempotencyKey, body.replace("油", "醋")))
                .hasStatus(422)
                .bodyText()
                .contains("幂等键已用于别的内容");
        assertThat(json(submit(issue("scjg", "另一系统"), idempotencyKey, body), 201)
                        .at("/tally/SAME")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatWasRefusedMayBeCorrectedUnderTheSameKey() throws IOException {
        String idempotencyKey = UUID.randomUUID().toString();
        assertThat(submit(
                        key, idempotencyKey, "{\"item\":\"sampling\",\"rows\":[{\"nonsense\":\"1\",\"more\":\"2\"}]}"))
                .hasStatus(422)
                .bodyText()
                .contains("没有认出表头");
        assertThat(submit(
                        key,
                        idempotencyKey,
                        "{\"item\":\"sampling\",\"rows\":[" + row(code.value(), "2026-10-01", "油") + "]}"))
                .hasStatus(201);
    }

    @Test
    void aKeyReportsAndSeesItsOwnDepartmentsDataOnly() throws IOException {
        String power = issue("gdzx", "营销系统");
        JsonNode own =
                json(submit("{\"item\":\"sampling\",\"rows\":[" + row(code.value(), "2026-10-01", "油") + "]}"), 201);
        assertThat(submit(
                        power, "1", "{\"item\":\"sampling\",\"rows\":[" + row(code.value(), "2026-10-01", "油") + "]}"))
                .hasStatus(400)
                .bodyText()
                .contains("/item", "不在本单位报送的目录项之内");
        assertThat(get(power, "/" + own.get("id").asString())).hasStatus(404);
        assertThat(mvc.post()
                        .uri(SUBMISSIONS + "/" + own.get("id").asString() + "/commitment")
                        .header("Authorization", "Bearer " + power))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/catalogue").header("Authorization", "Bearer " + power))
                .hasStatusOk()
                .bodyText()
                .contains("utility")
                .doesNotContain("\"sampling\"", "tax_credit");

        // The leading department may report for others on screen; its machines may not.
        String foreign =
                "{\"item\":\"penalty\",\"rows\":[{\"party_name\":\"张店区接口试验店\",\"party_kind\":\"个体工商户\",\"credit_code\":\""
                        + code.value()
                        + "\",\"document_no\":\"张综执罚〔2026〕1号\",\"violation\":\"占道\",\"facts\":\"占道\",\"basis\":\"条例\","
                        + "\"kinds\":\"警告\",\"content\":\"警告\",\"decided_on\":\"2026-10-01\",\"authority_name\":\"张店区综合行政执法局\"}]}";
        assertThat(json(submit(foreign), 201).at("/rows/0/problems").toString()).contains("不是本单位");
    }

    @Test
    void aRevokedKeyAWrongKeyAndASignedInPersonStayOutside() throws IOException {
        assertThat(mvc.get().uri("/api/v1/catalogue")).hasStatus(401).hasHeader("WWW-Authenticate", "Bearer");
        assertThat(get(key.substring(0, 45) + (key.endsWith("A") ? "B" : "A"), "/" + UUID.randomUUID()))
                .hasStatus(401)
                .hasHeader("Content-Type", "application/problem+json;charset=UTF-8");
        assertThat(mvc.get().uri("/api/v1/catalogue").with(SignedIn.as(Role.OFFICER)))
                .hasStatus(401);
        assertThat(mvc.get().uri("/api/v1/unknown").header("Authorization", "Bearer " + key))
                .hasStatus(404);
        assertThat(mvc.delete().uri(SUBMISSIONS + "/" + UUID.randomUUID()).header("Authorization", "Bearer " + key))
                .hasStatus(404);

        UUID id = jdbc.sql("select id from account_api_key where opening = ?")
                .param(key.substring(0, 9))
                .query(UUID.class)
                .single();
        assertThat(mvc.get().uri("/api/v1/catalogue").header("Authorization", "Bearer " + key))
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/console/api-keys/" + id + "/revocation")
                        .with(SignedIn.as(Role.SYSTEM_ADMIN))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/api/v1/catalogue").header("Authorization", "Bearer " + key))
                .hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"item\":\"sampling\"}",
                "{\"item\":\"sampling\",\"rows\":[]}",
                "{\"item\":\"sampling\",\"rows\":{}}",
                "{\"item\":7,\"rows\":[{}]}",
                "{\"item\":\"sampling\",\"rows\":[{\"product\":{\"a\":1}}]}",
                "{\"item\":\"sampling\",\"rows\":[{\"product\":1e999999999}]}",
                "{\"item\":\"sampling\",\"rows\":[{\"product\":\"a\"}]} {}",
                "{\"item\":\"sampling\",\"item\":\"penalty\",\"rows\":[{\"product\":\"a\"}]}",
                "{\"item\":\"sampling\",\"rows\":[{\"product\":\"a\",\"product\":\"b\"}]}",
                "{\"item\":\"sampling\",\"rows\":[{\"product\":\"a\"}],\"admin\":true}",
                "{\"item\":\"sampling'; drop table x\",\"rows\":[{\"product\":\"a\"}]}",
                "<xml/>",
            })
    void hostileJsonIsRefusedInWords(String body) {
        assertThat(submit(body)).as(body).hasStatus(400).bodyText().contains("什么也没有保存", "errors");
    }

    @Test
    void depthLengthCountAndSizeHaveBounds() {
        assertThat(submit("{\"item\":\"sampling\",\"rows\":" + "[".repeat(100_000)))
                .hasStatus(400);
        assertThat(submit("{\"item\":\"sampling\",\"rows\":[{\"product\":\"" + "油".repeat(40_000) + "\"}]}"))
                .hasStatus(400)
                .bodyText()
                .contains("/rows/0/product");
        assertThat(submit("{\"item\":\"sampling\",\"rows\":[{}" + ",{}".repeat(6_000) + "]}"))
                .hasStatus(400)
                .bodyText()
                .contains("超过 5000 行");
        assertThat(submit(" ".repeat(6 << 20))).hasStatus(413);
        assertThat(mvc.post()
                        .uri(SUBMISSIONS)
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", "x")
                        .contentType("text/plain")
                        .content("{}"))
                .hasStatus(415);
        assertThat(submit(key, "", "{}")).hasStatus(400).bodyText().contains("Idempotency-Key");
        assertThat(submit("{\"item\":\"sampling\",\"rows\":[{\"credit_code\":\"" + code.value()
                        + "\",\"sampled_on\":\"2026-10-01\",\"product\":\"\\ud800\\u0000=1+1\",\"result\":\"合格\"}]}"))
                .hasStatus(201);
    }

    @Test
    void aMachineThatKeepsCallingIsToldToWait() {
        MvcTestResult last = get("/" + UUID.randomUUID());
        for (int i = 0; i < 400 && last.getResponse().getStatus() == 404; i++) {
            last = mvc.get()
                    .uri(SUBMISSIONS + "/" + UUID.randomUUID())
                    .header("Authorization", "Bearer " + key)
                    .exchange();
        }
        assertThat(last).hasStatus(429).headers().containsHeader("Retry-After");
        for (int i = 0; i <= 31; i++) {
            last = mvc.get()
                    .uri("/api/v1/catalogue")
                    .header("Authorization", "Bearer cx_wrong")
                    .with(request -> {
                        request.setRemoteAddr("203.0.113.77");
                        return request;
                    })
                    .exchange();
        }
        assertThat(last).hasStatus(429).bodyText().contains("密钥连续出错");
    }

    private static String row(String code, String day, String product) {
        return "{\"credit_code\":\"" + code + "\",\"sampled_on\":\"" + day + "\",\"product\":\"" + product
                + "\",\"result\":\"合格\"}";
    }

    private String issue(String department, String system) throws IOException {
        UUID id = jdbc.sql("select id from account_department where code = ?")
                .param(department)
                .query(UUID.class)
                .single();
        String page = mvc.post()
                .uri("/console/api-keys")
                .param("department", id.toString())
                .param("name", system)
                .with(SignedIn.as(Role.SYSTEM_ADMIN))
                .with(csrf())
                .exchange()
                .getResponse()
                .getContentAsString();
        Matcher shown = Pattern.compile("cx_[A-Za-z0-9_-]{43}").matcher(page);
        assertThat(shown.find()).as(page).isTrue();
        return shown.group();
    }

    private MvcTestResult submit(String body) {
        return submit(key, UUID.randomUUID().toString(), body);
    }

    private MvcTestResult submit(String with, String idempotencyKey, String body) {
        return mvc.post()
                .uri(SUBMISSIONS)
                .header("Authorization", "Bearer " + with)
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return get(key, path);
    }

    private MvcTestResult get(String with, String path) {
        return mvc.get()
                .uri(SUBMISSIONS + path)
                .header("Authorization", "Bearer " + with)
                .exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post()
                .uri(SUBMISSIONS + path)
                .header("Authorization", "Bearer " + key)
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer, int status) throws IOException {
        assertThat(answer).hasStatus(status);
        return JSON.readTree(answer.getResponse().getContentAsString());
    }
}
