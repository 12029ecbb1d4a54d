package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.IntegrationTest;
import org.chengxin.merchant.MerchantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The lists and the targets as of an evening, and what moved since one: blue for twenty days, then black. */
@IntegrationTest
@Transactional
class GradeListsTests extends Procedure {

    @Autowired
    GradeLists lists;

    @Autowired
    Ranking ranking;

    private LocalDate before;

    @BeforeEach
    void blueForTwentyDays() {
        takenDaysAgo(20);
        before = today().minusDays(5);
    }

    @Test
    void whoFellIsOnTheOldListOfThatEveningAndOnTheNewOneOfToday() {
        Kpi then = lists.kpi(before);
        Kpi now = lists.kpi(today());
        fallToBlack();
        impose();
        assertThat(on(Grade.BLUE, before)).isPresent();
        assertThat(on(Grade.BLUE, today())).isEmpty();
        GradeLists.Line line = on(Grade.BLACK, today()).orElseThrow();
        assertThat(line.decision()).startsWith("评定〔");
        assertThat(line.since()).isEqualTo(today());
        assertThat(on(Grade.BLACK, before)).isEmpty();

        assertThat(lists.kpi(before)).isEqualTo(then);
        assertThat(lists.kpi(today()).black()).isEqualTo(now.black() + 1);
        assertThat(lists.kpi(today()).blue()).isEqualTo(now.blue() - 1);
        assertThat(lists.kpi(today()).rated()).isEqualTo(now.rated());
    }

    @Test
    void whoseFirstGradeIsBeingDecidedIsCountedApart() {
        Kpi before = lists.kpi(today());
        MerchantId fresh = aMerchant().registeredIn(merchants);
        facts.record(Recorded.inspection(fresh, "食品安全", today().minusMonths(2)), anOfficer());
        facts.record(Recorded.penalty(fresh, "严重", today()), anOfficer());
        gradings.assess(fresh);
        refresh();
        Kpi now = lists.kpi(today());
        assertThat(now.deciding()).isEqualTo(before.deciding() + 1);
        assertThat(now.probation()).isEqualTo(before.probation() + 1);
        assertThat(now.rated()).isEqualTo(before.rated());
    }

    @Test
    void aGradeOnlyProposedIsOnNoList() {
        fallToBlack();
        serve();
        assertThat(on(Grade.BLACK, today())).isEmpty();
        assertThat(on(Grade.BLUE, today())).isPresent();
    }

    @Test
    void whoClosedLeavesTheListsFromThatDayOn() {
        merchants.close(shop, today(), "停业", officer);
        refresh();
        assertThat(on(Grade.BLUE, today())).isEmpty();
        assertThat(on(Grade.BLUE, before)).isPresent();
    }

    @Test
    void aListIsEmptyBeforeTheFirstGrade() {
        assertThat(on(Grade.BLUE, today().minusDays(21))).isEmpty();
    }

    @Test
    void pagesOfAListJoinWithoutGapOrRepetition() {
        List<Object> whole = new ArrayList<>();
        lists.each(Grade.BLUE, today(), line -> whole.add(line.merchant()));
        int size = Math.max(1, whole.size() / 3);
        List<Object> paged = new ArrayList<>();
        GradeLists.Page page = lists.page(Grade.BLUE, today(), null, size);
        while (true) {
            page.lines().forEach(line -> paged.add(line.merchant()));
            if (page.next() == null) {
                break;
            }
            page = lists.page(Grade.BLUE, today(), page.next(), size);
        }
        assertThat(paged).isEqualTo(whole).contains(shop.value());
    }

    @Test
    void theRankingTellsRiseFromFallSinceADay() {
        assertThat(moved(Ranking.Movement.ANY)).doesNotContain(shop);
        manualRed();
        assertThat(moved(Ranking.Movement.RISEN)).contains(shop);
        assertThat(moved(Ranking.Movement.ANY)).contains(shop);
        assertThat(moved(Ranking.Movement.FALLEN)).doesNotContain(shop);
        assertThat(moved(Ranking.Movement.FIRST)).doesNotContain(shop);
    }

    @Test
    void aFallShowsWhatTheGradeWasBefore() {
        fallToBlack();
        assertThat(moved(Ranking.Movement.FALLEN)).doesNotContain(shop);
        impose();
        assertThat(moved(Ranking.Movement.FALLEN)).contains(shop);
        assertThat(rows(Ranking.Movement.FALLEN))
                .filteredOn(row -> row.merchant().equals(shop))
                .extracting(Ranking.Row::before)
                .containsExactly(Grade.BLUE);
    }

    private void manualRed() {
        DecisionId id = manual.propose(shop, Grade.RED, "理由", "依据", today().plusMonths(1), officer);
        decisions.rule(id, true, "同意", approver);
        refresh();
    }

    private List<MerchantId> moved(Ranking.Movement movement) {
        return rows(movement).stream().map(Ranking.Row::merchant).toList();
    }

    private List<Ranking.Row> rows(Ranking.Movement movement) {
        refresh();
        return ranking.page(
                        new Ranking.Filter(null, null, null, null, before, movement, Ranking.Sort.LATEST),
                        null,
                        100_000)
                .rows();
    }

    private Optional<GradeLists.Line> on(Grade grade, LocalDate evening) {
        refresh();
        List<GradeLists.Line> found = new ArrayList<>();
        lists.each(grade, evening, found::add);
        return found.stream()
                .filter(line -> line.merchant().equals(shop.value()))
                .findFirst();
    }
}
