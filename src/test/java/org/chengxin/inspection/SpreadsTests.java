package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Visits of a year in which no other test inspects, rolled back. */
@IntegrationTest
@Transactional
class SpreadsTests {

    private static final LocalDate FROM = LocalDate.of(2011, 1, 1);
    private static final LocalDate TO = LocalDate.of(2011, 12, 31);

    @Autowired
    Spreads spreads;

    @Autowired
    Checklists checklists;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    List<UUID> inspectors;
    MerchantId merchant;
    List<ChecklistItem> items;

    @BeforeEach
    void inspectorsAndAShop() {
        inspectors = PlanFixtures.inspectors(jdbc, 4);
        merchant = MerchantFixtures.aMerchant().registeredIn(merchants);
        items = checklists.onDay("明码标价", LocalDate.of(2026, 1, 1)).items();
    }

    @Test
    void aVisitCountsOnceWithEachWhoSignedAndOnceAmongAll() {
        visits(10, 1, 0, 1);
        Tally all = spreads.all(FROM, TO).get("明码标价");
        assertThat(all).isEqualTo(new Tally(10, 10 * items.size(), 10));
        assertThat(spreads.all(FROM, TO)).containsEntry(Spreads.ALL_AREAS, all);
        assertThat(spreads.lines(FROM, TO))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.own()).isEqualTo(all))
                .extracting(Spreads.Line::area)
                .containsOnly("明码标价", Spreads.ALL_AREAS);
    }

    @Test
    void whatDidNotApplyWasWithdrawnOrLiesOutsideThePeriodIsNotCounted() {
        visits(1, 0, 0, 1);
        UUID gone = visit(0, 0, 1);
        UUID decider = UUID.randomUUID();
        jdbc.sql("insert into inspection_withdrawal (id, visit_id, reason, proposed_at, proposed_by, proposed_by_name,"
                        + " granted, decided_at, decided_by, decided_by_name)"
                        + " values (?, ?, 'x', now(), ?, 'x', true, now(), ?, 'y')")
                .params(UUID.randomUUID(), gone, UUID.randomUUID(), decider)
                .update();
        jdbc.sql("update inspection_visit set withdrawn_at = now(), withdrawn_by = ?, withdrawn_by_name = 'x',"
                        + " withdrawn_reason = 'x' where id = ?")
                .params(decider, gone)
                .update();
        assertThat(spreads.all(FROM, TO).get("明码标价")).isEqualTo(new Tally(1, items.size(), 0));
        assertThat(spreads.lines(TO.plusDays(1), TO.plusDays(9))).isEmpty();
    }

    @Test
    void theTallyKeptWithEachVisitIsWhatItsAnswersComeTo() {
        visits(2, 3, 0, 1);
        assertThat(jdbc.sql("""
                        select count(*) from inspection_answer_tally t
                        cross join lateral (
                          select count(*) filter (where a.verdict <> 'NONE') as judged,
                                 count(*) filter (where a.verdict = 'FAIL') as failed
                          from inspection_answer a join inspection_checklist_item i on i.id = a.item_id
                          join inspection_checklist c on c.id = i.checklist_id
                          where a.visit_id = t.visit_id and a.revision = t.revision and c.area = t.area) a
                        where t.judged <> a.judged or t.failed <> a.failed""").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from inspection_answer_tally")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatOnlyOneInspectorStandsByIsNotCounted() {
        visits(1, 0, 0, 1);
        filed(2, 0, 1);
        assertThat(spreads.all(FROM, TO).get("明码标价")).isEqualTo(new Tally(1, items.size(), 0));
    }

    @Test
    void theEndsOfTheSpreadArePublishedWithoutNamesOnceThreeCanBeCompared() {
        visits(10, 1, 0, 1);
        assertThat(spreads.published(FROM, TO)).singleElement().satisfies(one -> {
            assertThat(one.inspectors()).isEqualTo(2);
            assertThat(one.lowest()).isEmpty();
        });
        visits(10, items.size(), 2, 3);
        assertThat(spreads.published(FROM, TO)).singleElement().satisfies(one -> {
            assertThat(one.visits()).isEqualTo(20);
            assertThat(one.inspectors()).isEqualTo(4);
            assertThat(one.lowest())
                    .isEqualTo(new Tally(10, 10 * items.size(), 10).percent().toString());
            assertThat(one.highest()).isEqualTo("100.0");
        });
        assertThat(spreads.lines(FROM, TO))
                .extracting(Spreads.Line::leaning)
                .containsOnly(Leaning.LOWER, Leaning.HIGHER);
    }

    private void visits(int count, int failed, int first, int second) {
        for (int i = 0; i < count; i++) {
            visit(failed, first, second);
        }
    }

    private UUID visit(int failed, int first, int second) {
        UUID id = filed(failed, first, second);
        confirm(id, inspectors.get(second));
        return id;
    }

    /** Straight in the tables: how visits are filed is tested elsewhere. */
    private UUID filed(int failed, int first, int second) {
        UUID id = Ids.next();
        UUID filer = inspectors.get(first);
        jdbc.sql("insert into inspection_visit_revision (visit_id, revision, content, request_hash, receipt, reason,"
                        + " filed_at, filed_by, filed_by_name) values (?, 1, '{}', ?, '{}', '', now(), ?, 'x')")
                .params(id, "0".repeat(64), filer)
                .update();
        jdbc.sql(
                        "insert into inspection_visit (id, merchant_id, occasion, occasion_note, visited_on, revision, filed_at,"
                                + " filed_by, filed_by_name, filed_department) values (?, ?, 'ROUTINE', 'x', ?, 1, now(), ?, 'x', 'xfjy')")
                .params(id, merchant.value(), LocalDate.of(2011, 6, 1), filer)
                .update();
        sign(id, filer, 1);
        sign(id, inspectors.get(second), 2);
        for (int i = 0; i < items.size(); i++) {
            boolean wrong = i < failed;
            jdbc.sql("insert into inspection_answer (visit_id, revision, item_id, verdict, note, grade, deadline,"
                            + " deadline_reason) values (?, 1, ?, ?, ?, ?, ?, '')")
                    .params(
                            id,
                            items.get(i).id(),
                            wrong ? "FAIL" : "PASS",
                            wrong ? "没有标价" : "",
                            wrong ? "一般" : null,
                            wrong ? LocalDate.of(2011, 6, 8) : null)
                    .update();
        }
        return id;
    }

    private void confirm(UUID visit, UUID staff) {
        jdbc.sql(
                        "insert into inspection_confirmation (visit_id, revision, staff_id, staff_name, agreed, reason, decided_at)"
                                + " values (?, 1, ?, '检查员', true, '', now())")
                .params(visit, staff)
                .update();
        jdbc.sql("update inspection_visit set confirmed_revision = 1 where id = ?")
                .param(visit)
                .update();
    }

    private void sign(UUID visit, UUID staff, int position) {
        jdbc.sql("insert into inspection_visit_officer (visit_id, revision, staff_id, position, name, department)"
                        + " values (?, 1, ?, ?, '检查员', 'xfjy')")
                .params(visit, staff, position)
                .update();
    }
}
