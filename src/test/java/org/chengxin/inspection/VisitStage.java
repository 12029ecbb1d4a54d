package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the tests of visits begin with: inspectors of three departments, an officer, and a shop to look at today. */
abstract class VisitStage {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merchants merchants;

    @Autowired
    WorkingDays days;

    @Autowired
    Clock clock;

    Actor first;
    Actor second;
    Actor third;
    Actor officer;
    LocalDate today;
    String shop;
    MerchantId merchant;

    @BeforeEach
    void inspectorsAndAShop() {
        DepartmentFixtures.establishAll(jdbc);
        CalendarFixtures.knowNextYear(jdbc, days);
        first = SignedIn.actor(jdbc, "scjg", Role.INSPECTOR);
        second = SignedIn.actor(jdbc, "xfjy", Role.INSPECTOR);
        third = SignedIn.actor(jdbc, "zhzf", Role.INSPECTOR);
        officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        today = LocalDate.now(clock);
        shop = "受检店" + UUID.randomUUID().toString().substring(0, 8);
        merchant = MerchantFixtures.aMerchant().withSign(shop).registeredIn(merchants);
    }

    /** The shop assigned to them for the day, with the first list of fire safety. */
    UUID assigned(LocalDate day, Actor... inspectors) {
        return VisitFixtures.assigned(jdbc, merchant, day, List.of("消防安全"), inspectors);
    }

    /** The question about extinguishers in that list. */
    UUID extinguishers() {
        return jdbc.sql("select i.id from inspection_checklist_item i join inspection_checklist c"
                        + " on c.id = i.checklist_id where c.area = '消防安全' and c.version = 1 and i.code = 'XF02'")
                .query(UUID.class)
                .single();
    }

    /** Sends the form as the phone's script does. */
    MvcTestResult file(Map<String, String> form, Actor filer, MockMultipartFile... files) {
        var request = mvc.post().uri("/console/visits/filings").multipart();
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        form.forEach(request::param);
        return request.header("X-Requested-With", "visits")
                .header("Accept", "application/json")
                .with(SignedIn.as(filer))
                .with(csrf())
                .exchange();
    }

    /** An act upon a revision of the visit, with a reason. */
    MvcTestResult act(String visit, String act, int revision, String reason, Actor actor) {
        return mvc.post()
                .uri("/console/visit-records/" + visit + act)
                .param("revision", String.valueOf(revision))
                .param("reason", reason)
                .with(SignedIn.as(actor))
                .with(csrf())
                .exchange();
    }

    String page(String address, Actor actor) {
        MvcTestResult answer = mvc.get().uri(address).with(SignedIn.as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
