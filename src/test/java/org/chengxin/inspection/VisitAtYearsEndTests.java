package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A clean visit of the last days of a year, while nobody has entered the next year's calendar. */
@IntegrationTest
@Transactional
class VisitAtYearsEndTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    Merchants merchants;

    @Autowired
    Facts facts;

    @Autowired
    ApplicationContext context;

    @Autowired
    Clock clock;

    Actor second;
    MerchantId merchant;
    UUID visit;
    Clock yearsEnd;
    WorkingDays days;

    @BeforeEach
    void aCleanVisit() {
        DepartmentFixtures.establishAll(jdbc);
        Actor first = SignedIn.actor(jdbc, "scjg", Role.INSPECTOR);
        second = SignedIn.actor(jdbc, "xfjy", Role.INSPECTOR);
        merchant = MerchantFixtures.aMerchant().registeredIn(merchants);
        LocalDate today = LocalDate.now(clock);
        UUID assignment = VisitFixtures.assigned(jdbc, merchant, today, List.of("消防安全"), first, second);
        Map<String, String> form = VisitFixtures.clean(jdbc, assignment, today, first, second);
        var filing = mvc.post().uri("/console/visits/filings").multipart();
        form.forEach(filing::param);
        assertThat(filing.header("X-Requested-With", "visits")
                        .header("Accept", "application/json")
                        .with(SignedIn.as(first))
                        .with(csrf())
                        .exchange())
                .hasStatusOk();
        visit = UUID.fromString(form.get("visit"));
        LocalDate last = LocalDate.of(today.getYear(), 12, 31);
        yearsEnd = Clock.fixed(last.atTime(9, 0).atZone(Moments.BEIJING).toInstant(), Moments.BEIJING);
        days = CalendarFixtures.asShipped(template);
    }

    @Test
    void theDeskStandsAndHoldsNothingForLate() {
        jdbc.sql("update inspection_term set value = 60 where code = 'CONFIRMATION'")
                .update();
        VisitDeskAtHome desk = new VisitDeskAtHome(
                bean(ConfirmationRows.class), bean(VisitWithdrawalRows.class), bean(Terms.class), days, yearsEnd);
        assertThat(bean(ConfirmationRows.class).waiting())
                .anyMatch(one -> one.visit().equals(visit));
        assertThat(desk.late()).noneMatch(one -> one.visit().equals(visit));
    }

    @Test
    void aCleanVisitIsConfirmedADayLate() {
        new VisitConfirmations(
                        bean(VisitRows.class),
                        bean(ConfirmationRows.class),
                        bean(FindingRows.class),
                        bean(VisitFacts.class),
                        bean(VisitCorrections.class),
                        bean(Checklists.class),
                        days,
                        bean(Acts.class),
                        context,
                        yearsEnd)
                .confirm(visit, 1, second);
        assertThat(facts.liveOf(merchant)).hasSize(1);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
