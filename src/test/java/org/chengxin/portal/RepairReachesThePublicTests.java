package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Dossiers;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.grading.Gradings;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.plate.PlateView;
import org.chengxin.plate.Plates;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A repair leaves page and score the same day, an objection is marked on the page (《信用修复管理办法》第三条). */
@IntegrationTest
class RepairReachesThePublicTests {

    private static final String DOCUMENT = "张综执罚〔2026〕公号";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Merchants merchants;

    @Autowired
    Plates plates;

    @Autowired
    Facts facts;

    @Autowired
    Gradings gradings;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    Clock clock;

    private Actor officer;
    private Actor authority;
    private MerchantId merchant;
    private PlateView plate;
    private FactId fact;

    @BeforeEach
    void aPenaltyOnThePage() {
        CalendarFixtures.knowNextYear(client, days);
        officer = SignedIn.actor(client, "scjg", Role.OFFICER);
        authority = SignedIn.actor(client, "zhzf", Role.REPORTER);
        merchant = aMerchant().registeredIn(merchants);
        plate = plates.issue(merchant, anOfficer());
        LocalDate decided = LocalDate.now(clock).minusMonths(4);
        fact = facts.record(Dossiers.penalty(merchant, "一般", decided, DOCUMENT, Map.of()), authority)
                .fact();
        Settled.await(jdbc, merchant);
    }

    @Test
    void aRepairedPenaltyLeavesPageAndScoreTheSameDay() {
        assertThat(page()).contains(DOCUMENT);
        BigDecimal before = score();

        String repair = apply();
        act(repair + "/acceptance", authority, "");
        act(repair + "/grant", authority, "符合条件");
        Settled.await(jdbc, merchant);

        assertThat(page()).doesNotContain(DOCUMENT).contains("没有仍在公示期内的行政处罚信息");
        assertThat(score()).isGreaterThan(before);
        assertThat(gradings.current(merchant).orElseThrow().asOf()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    void anObjectionIsMarkedOnThePageUntilItIsDecided() {
        String objection = file();
        Settled.await(jdbc, merchant);
        assertThat(page()).contains(DOCUMENT, "异议中", "异议中：评价所依据的信息有人提出异议");

        act(objection + "/rejection", SignedIn.actor(client, "scjg", Role.APPROVER), "登记无误");
        Settled.await(jdbc, merchant);
        assertThat(page()).contains(DOCUMENT).doesNotContain("异议中");
    }

    private String apply() {
        LocalDate today = LocalDate.now(clock);
        return created(mvc.post()
                .uri("/console/repairs")
                .multipart()
                .file(new MockMultipartFile("files", "凭证.pdf", null, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .param("fact", fact.toString())
                .param("fulfilment", "罚款已缴清")
                .param("fulfilledOn", today.toString())
                .param("pledgedOn", today.toString())
                .with(SignedIn.as(officer))
                .with(csrf())
                .exchange());
    }

    private String file() {
        return created(mvc.post()
                .uri("/console/objections")
                .multipart()
                .param("fact", fact.toString())
                .param("onBehalf", "MERCHANT")
                .param("claim", "不是本店")
                .with(SignedIn.as(officer))
                .with(csrf())
                .exchange());
    }

    private static String created(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.FOUND);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private void act(String address, Actor as, String reason) {
        assertThat(mvc.post()
                        .uri(address)
                        .param("reason", reason)
                        .with(SignedIn.as(as))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
    }

    private BigDecimal score() {
        return gradings.current(merchant).orElseThrow().score();
    }

    private String page() {
        MvcTestResult result = mvc.get().uri("/m/" + plate.token()).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
