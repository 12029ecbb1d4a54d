package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.merchant.Streets;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** 回头看 draws from cases that were closed a while ago; which those are, another module tells. Each test is rolled back. */
@IntegrationTest
@Transactional
class RevisitDrawTests {

    @Autowired
    PlanRepository repository;

    @Autowired
    PlanParts parts;

    @Autowired
    PlanRows rows;

    @Autowired
    CandidateRows candidates;

    @Autowired
    Rounds rounds;

    @Autowired
    Shops shops;

    @Autowired
    Terms terms;

    @Autowired
    PlanNumbers numbers;

    @Autowired
    PublishedDraws draws;

    @Autowired
    AssignmentRows assignments;

    @Autowired
    Merchants merchants;

    @Autowired
    Streets streets;

    @Autowired
    WorkingDays days;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Actor officer;
    List<UUID> inspectors;
    LocalDate today;
    LocalDate to;

    @BeforeEach
    void inspectorsOfAStreet() {
        CalendarFixtures.knowNextYear(jdbc, days);
        inspectors = PlanFixtures.inspectors(jdbc, 3);
        officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        today = LocalDate.now(clock);
        to = today.plusDays(13);
    }

    @Test
    void onlyShopsWhoseCasesAreDueStandInTheDrawAndTheVisitNamesTheCase() {
        Revisit early = aCase("督办〔2026〕1号", today.minusDays(2));
        Revisit late = aCase("督办〔2026〕2号", today);
        Plans plans = plansWith(day -> day.equals(today) ? List.of(early, late) : List.of());
        PlanId id = plans.draft(lookingBack(1), officer);
        plans.announce(id, 0, officer);
        DrawView announced = draws.find(String.valueOf(rows.find(id).slug()));
        assertThat(announced.shops()).extracting(DrawView.Entrant::reason).containsExactly("到期回头看", "到期回头看");
        assertThat(new String(draws.file(announced.slug()), StandardCharsets.UTF_8))
                .doesNotContain("督办");

        plans.draw(id, officer);
        assertThat(assignments.ofPlan(id.value()))
                .singleElement()
                .satisfies(one -> assertThat(one.reference())
                        .isEqualTo(one.merchant().equals(early.merchant()) ? early.reference() : late.reference()));
    }

    @Test
    void aShopWithTwoCasesDueStandsInTheDrawOnceForTheEarlier() {
        Revisit second = aCase("督办〔2026〕4号", to);
        Revisit first =
                new Revisit(second.merchant(), Ids.next(), "督办〔2026〕3号", today.minusDays(40), today.minusDays(10));
        Plans plans = plansWith(day -> List.of(second, first));
        PlanId id = plans.draft(lookingBack(5), officer);
        plans.announce(id, 0, officer);
        plans.draw(id, officer);
        assertThat(assignments.ofPlan(id.value()))
                .singleElement()
                .extracting(AssignmentView::reference)
                .isEqualTo(first.reference());
    }

    @Test
    void withNothingDueThereIsNothingToDraw() {
        Plans plans = plansWith(day -> List.of());
        PlanId id = plans.draft(lookingBack(1), officer);
        assertThatThrownBy(() -> plans.announce(id, 0, officer))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("没有到期该回头看的案件");
    }

    private PlanDetails lookingBack(int count) {
        return new PlanDetails(
                "回头看", PlanMethod.REVISIT, false, today, to, "整改回头看", count, 1, List.of("消防安全"), inspectors);
    }

    private Revisit aCase(String number, LocalDate dueOn) {
        MerchantId merchant = MerchantFixtures.aMerchant().registeredIn(merchants);
        return new Revisit(merchant, Ids.next(), number, dueOn.minusDays(30), dueOn);
    }

    /** As the application puts them together, but with this source of cases. */
    private Plans plansWith(RevisitSource source) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("source", source);
        Candidacy candidacy = new Candidacy(parts, shops, terms, beans.getBeanProvider(RevisitSource.class));
        Draws own = new Draws(repository, candidacy, candidates, rounds, jdbc, acts, clock);
        return new Plans(repository, parts, own, rounds, numbers, streets, acts, clock);
    }
}
