package org.chengxin.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.dossier.FactId;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reviews do to a grade: once a month is over, one fact per merchant with the number of its public reviews and their
 * shrunk average. Only reviews behind a proven telephone count: a device is changed in a minute, and a score must not hang on
 * that. The scoring model caps what the fact is worth. Decisions made later correct the fact of the month. A month of which the
 * office has stated a sum of its own is left to the office.
 */
@Component
class ReviewMonths {

    private static final String DEPARTMENT = "scjg";
    private static final int BACK = 12;
    private static final String COUNTED = "r.month = :month and r.state = 'PUBLISHED' and r.proven";
    private static final String LIVE = "f.item = 'review' and f.withdrawn_at is null and f.data ->> 'month' = :month";
    private static final String OWN = "review_is_own(f.id, f.replaces_id, f.content_hash)";

    private final Facts facts;
    private final ReviewGuidance guidance;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewMonths(Facts facts, ReviewGuidance guidance, JdbcClient jdbc, Clock clock) {
        this.facts = facts;
        this.guidance = guidance;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Sum(UUID merchant, long count, long sum) {}

    /** States or corrects the months that are over; saying the same again changes nothing. */
    @Transactional
    public void state() {
        facts.serialise("review");
        YearMonth current = YearMonth.from(LocalDate.now(clock));
        for (int back = 1; back <= BACK; back++) {
            state(current.minusMonths(back));
        }
    }

    /** Which of a merchant's facts were made here, of all that ever were. */
    Set<UUID> ownOf(MerchantId merchant) {
        return Set.copyOf(
                jdbc.sql("select f.id from dossier_fact f where f.merchant_id = ? and f.item = 'review' and " + OWN)
                        .param(merchant.value())
                        .query(UUID.class)
                        .list());
    }

    private void state(YearMonth month) {
        ReviewPolicy policy = guidance.on(month.atEndOfMonth());
        List<NewFact> statements = new ArrayList<>();
        jdbc.sql("select r.merchant_id as merchant, count(*) as count, sum(r.stars) as sum from review_review r where "
                        + COUNTED
                        + " and not exists (select from dossier_fact f where f.merchant_id = r.merchant_id and "
                        + LIVE + " and not " + OWN + ") group by r.merchant_id order by r.merchant_id")
                .param("month", month.toString())
                .query(Sum.class)
                .list()
                .forEach(sum -> statements.add(statement(month, sum, policy)));
        facts.recordAll(statements, Actor.SYSTEM)
                .forEach(outcome -> jdbc.sql("insert into review_statement (fact_id) values (?) on conflict do nothing")
                        .param(outcome.fact().value())
                        .update());
        List<FactId> gone = jdbc
                .sql("select f.id from dossier_fact f where " + LIVE + " and " + OWN
                        + " and not exists (select from review_review r where r.merchant_id = f.merchant_id and "
                        + COUNTED + ")")
                .param("month", month.toString())
                .query(UUID.class)
                .list()
                .stream()
                .map(FactId::new)
                .toList();
        facts.retract(gone, month + " 的评价已全部撤回或不予公开", Actor.SYSTEM);
    }

    private static NewFact statement(YearMonth month, Sum sum, ReviewPolicy policy) {
        BigDecimal average = policy.shrunk(sum.sum(), sum.count());
        Map<String, String> data = Map.of(
                "month", month.toString(), "average", average.toPlainString(), "count", Long.toString(sum.count()));
        return new NewFact(new MerchantId(sum.merchant()), "review", null, DEPARTMENT, DEPARTMENT, data, null, null);
    }
}
