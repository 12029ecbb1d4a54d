package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.grading.Gradings;
import org.chengxin.merchant.Door;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.chengxin.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each test is rolled back, so that nobody's street fills with plans. */
@IntegrationTest
@Transactional
class PlansTests {

    @Autowired
    Plans plans;

    @Autowired
    PlanRows rows;

    @Autowired
    PublishedDraws draws;

    @Autowired
    Assignments assignments;

    @Autowired
    Merchants merchants;

    @Autowired
    Gradings gradings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkingDays days;

    @Autowired
    Clock clock;

    List<UUID> inspectors;
    Actor officer;
    MerchantId first;
    MerchantId second;
    MerchantId third;

    @BeforeEach
    void aStreetWithInspectors() {
        inspectors = PlanFixtures.inspectors(jdbc, 5);
        CalendarFixtures.knowNextYear(jdbc, days);
        officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        first = MerchantFixtures.aMerchant().in("A段").at("水晶街1号").registeredIn(merchants);
        third = MerchantFixtures.aMerchant().in("A段").at("水晶街2号").registeredIn(merchants);
        second = MerchantFixtures.aMerchant().in("A段").at("水晶街3号").registeredIn(merchants);
    }

    @Test
    void aFullPlanSendsTwoInspectorsAtLeastToEveryShopInWalkingOrder() {
        PlanId id = PlanFixtures.running(plans, PlanFixtures.everywhere(inspectors, "市容街貌"), officer);
        List<AssignmentView> all = assignmentsOf(id);
        List<Door> walked =
                all.stream().map(one -> Door.of(one.block(), one.address())).toList();
        assertThat(walked).isSorted();
        assertThat(all).extracting(AssignmentView::merchant).containsSubsequence(first, second, third);
        assertThat(all).allSatisfy(one -> assertThat(one.officers()).hasSizeBetween(2, 3));
        assertThat(all.stream().map(AssignmentView::plannedOn))
                .allSatisfy(day -> assertThat(days.isWorkingDay(day)).isTrue());
        assertThat(rows.find(id).state()).isEqualTo(PlanState.RUNNING);
        assertThat(all.get(0).checklists()).hasSize(1);
    }

    @Test
    void aPlanWithOneInspectorIsNotAnnounced() {
        PlanId id = plans.draft(PlanFixtures.everywhere(inspectors.subList(0, 1), "市容街貌"), officer);
        assertThatThrownBy(() -> plans.announce(id, 0, officer))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("行政处罚法第四十二条");
    }

    @Test
    void seedAndResultStayHiddenUntilThePlanIsOverAndAnswerToTheirHash() {
        PlanId id = plans.draft(PlanFixtures.drawing(2, inspectors, "明码标价"), officer);
        plans.announce(id, 0, officer);
        String slug = String.valueOf(rows.find(id).slug());
        DrawView before = draws.find(slug);
        assertThat(before.seed()).isNull();
        assertThat(before.shops()).allMatch(one -> !one.isDrawn());
        assertThat(before.candidatesHash()).isEqualTo(Sha256.hex(draws.file(slug)));

        plans.draw(id, officer);
        DrawView running = draws.find(slug);
        assertThat(running.drawnAt()).isNotNull();
        assertThat(running.seed()).isNull();
        assertThat(running.shops()).allMatch(one -> !one.isDrawn());
        assertThat(running.officers()).allMatch(one -> !one.isDrawn());

        plans.end(id, officer);
        DrawView after = draws.find(slug);
        assertThat(Sha256.hex(String.valueOf(after.seed()))).isEqualTo(before.seedHash());
        assertThat(after.drawnShops()).isEqualTo(2);
        assertThat(after.officers().stream().filter(DrawView.Entrant::isDrawn)).hasSize(2);
        assertThat(after.candidatesHash()).isEqualTo(Sha256.hex(draws.file(slug)));
        assertThat(assignmentsOf(id))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.officers()).hasSize(2));
    }

    @Test
    void aDrawHappensOnce() {
        PlanId id = PlanFixtures.running(plans, PlanFixtures.drawing(1, inspectors, "明码标价"), officer);
        assertThatThrownBy(() -> plans.draw(id, officer)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> jdbc.sql("update inspection_draw set drawn_at = now() where plan_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anAnnouncedListIsFrozenInTheDatabaseToo() {
        PlanId id = plans.draft(PlanFixtures.drawing(1, inspectors, "明码标价"), officer);
        plans.announce(id, 0, officer);
        assertThatThrownBy(() -> jdbc.sql("delete from inspection_candidate where plan_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void redShopsStandInALayerOfTheirOwnWhereThatIsAllowed() {
        PlanFixtures.makeRed(jdbc, gradings, first);
        DrawView draw = announced(PlanFixtures.drawing(3, inspectors, "明码标价", "广告宣传"));
        assertThat(layerOf(draw, first)).isEqualTo(Strata.RED);
        assertThat(layerOf(draw, second)).isEqualTo(Strata.OTHERS);
    }

    @Test
    void forFoodFireAndComplaintsRedShopsStandLikeAllOthers() {
        PlanFixtures.makeRed(jdbc, gradings, first);
        PlanDetails prices = PlanFixtures.drawing(3, inspectors, "明码标价");
        PlanDetails complaint = new PlanDetails(
                prices.title(),
                prices.method(),
                true,
                prices.from(),
                prices.to(),
                prices.basis(),
                prices.shops(),
                prices.teams(),
                prices.areas(),
                prices.officers());
        for (PlanDetails details : List.of(
                PlanFixtures.drawing(3, inspectors, "明码标价", "食品安全"),
                PlanFixtures.drawing(3, inspectors, "消防安全"),
                complaint)) {
            DrawView draw = announced(details);
            assertThat(layerOf(draw, first)).isEqualTo(Strata.ALL).isEqualTo(layerOf(draw, second));
            assertThat(draw.why()).contains("同等抽取");
        }
    }

    @Test
    void numbersHaveNoGaps() {
        PlanId one = plans.draft(PlanFixtures.drawing(1, inspectors, "明码标价"), officer);
        PlanId dropped = plans.draft(PlanFixtures.drawing(1, inspectors, "明码标价"), officer);
        PlanId other = plans.draft(PlanFixtures.drawing(1, inspectors, "明码标价"), officer);
        plans.cancel(dropped, "重复", officer);
        plans.announce(one, 0, officer);
        plans.announce(other, 0, officer);
        int year = LocalDate.now(clock).getYear();
        int serial = Integer.parseInt(String.valueOf(rows.find(one).slug()).substring(5));
        assertThat(rows.find(other).number()).isEqualTo("联检〔" + year + "〕" + (serial + 1) + "号");
        assertThat(rows.find(dropped).number()).isNull();
    }

    @Test
    void anAnnouncedPlanNoLongerChangesAndIsCancelledOnlyWithAReason() {
        PlanDetails details = PlanFixtures.drawing(1, inspectors, "明码标价");
        PlanId id = plans.draft(details, officer);
        assertThatThrownBy(() -> plans.rewrite(id, 7, details, officer))
                .isInstanceOf(OptimisticLockingFailureException.class);
        plans.announce(id, 0, officer);
        assertThatThrownBy(() -> plans.rewrite(id, 1, details, officer)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> plans.cancel(id, " ", officer)).isInstanceOf(Rejected.class);
        plans.cancel(id, "天气原因", officer);
        assertThat(draws.find(String.valueOf(rows.find(id).slug())).cancelled()).isEqualTo("天气原因");
    }

    @Test
    void afterTheDrawOnlyAnApproverWhoHadNoPartInItCancels() {
        Actor both = SignedIn.actor(jdbc, "scjg", Role.OFFICER, Role.APPROVER);
        Actor approver = SignedIn.actor(jdbc, "scjg", Role.APPROVER);
        PlanId id = plans.draft(PlanFixtures.drawing(1, inspectors, "明码标价"), officer);
        plans.announce(id, 0, both);
        assertThatThrownBy(() -> plans.cancel(id, "台风", approver)).hasMessageContaining("市场监管专员");
        plans.draw(id, officer);
        assertThatThrownBy(() -> plans.cancel(id, "台风", officer)).hasMessageContaining("审批人");
        assertThatThrownBy(() -> plans.cancel(id, "台风", both)).hasMessageContaining("另一名审批人");
        plans.cancel(id, "台风", approver);
        DrawView cancelled = draws.find(String.valueOf(rows.find(id).slug()));
        assertThat(cancelled.cancelled()).isEqualTo("台风");
        assertThat(cancelled.drawnShops()).isEqualTo(1);
    }

    @Test
    void anAssignmentIsForItsInspectorsAndForOfficers() {
        PlanId id = PlanFixtures.running(plans, PlanFixtures.drawing(1, inspectors.subList(0, 2), "明码标价"), officer);
        AssignmentView one = assignmentsOf(id).get(0);
        UUID assigned = one.officers().get(0).staff();
        assertThat(assignments.of(assigned, one.plannedOn())).contains(one);
        assertThat(assignments.find(one.id(), officer)).isEqualTo(one);
        Actor stranger = SignedIn.actor(jdbc, "swj", Role.INSPECTOR);
        assertThatThrownBy(() -> assignments.find(one.id(), stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assignments.missed(one.id(), "关门", officer)).isInstanceOf(NotFound.class);
        assignments.visited(one.id(), one.plannedOn());
        assertThatThrownBy(() -> assignments.visited(one.id(), one.plannedOn())).isInstanceOf(Rejected.class);
        assertThat(rows.find(id).progress()).isEqualTo("已查 1 家，未能检查 0 家，待查 0 家");
    }

    private DrawView announced(PlanDetails details) {
        PlanId id = plans.draft(details, officer);
        plans.announce(id, 0, officer);
        return draws.find(String.valueOf(rows.find(id).slug()));
    }

    private String layerOf(DrawView draw, MerchantId merchant) {
        String code = String.valueOf(merchants.find(merchant).creditCode());
        return draw.shops().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .layer();
    }

    private List<AssignmentView> assignmentsOf(PlanId id) {
        return jdbc
                .sql("select id from inspection_assignment where plan_id = ? order by position")
                .param(id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(one -> assignments.find(one, officer))
                .toList();
    }
}
