package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Facts;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A clean visit of the last days of a year, while nobody has entered the next year's calendar. */
@IntegrationTest
@Transactional
class VisitAtYearsEndTests extends VisitStage {

    @Autowired
    JdbcTemplate template;

    @Autowired
    Facts facts;

    @Autowired
    ApplicationContext context;

    UUID visit;
    Clock yearsEnd;
    WorkingDays shipped;

    @BeforeEach
    void aCleanVisit() {
        Map<String, String> form = VisitFixtures.clean(jdbc, assigned(today, first, second), today, first, second);
        assertThat(file(form, first)).hasStatusOk();
        visit = UUID.fromString(form.get("visit"));
        LocalDate last = LocalDate.of(today.getYear(), 12, 31);
        yearsEnd = Clock.fixed(last.atTime(9, 0).atZone(Moments.BEIJING).toInstant(), Moments.BEIJING);
        shipped = CalendarFixtures.asShipped(template);
    }

    @Test
    void theDeskStandsAndHoldsNothingForLate() {
        jdbc.sql("update inspection_term set value = 60 where code = 'CONFIRMATION'")
                .update();
        VisitDeskAtHome desk = new VisitDeskAtHome(
                bean(ConfirmationRows.class), bean(VisitWithdrawalRows.class), bean(Terms.class), shipped, yearsEnd);
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
                        shipped,
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
