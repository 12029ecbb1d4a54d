package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chengxin.IntegrationTest;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.Test;

/** Officers act while facts arrive and merchants are assessed: one waits for the other, and nobody deadlocks. */
@IntegrationTest
class AtOnceTests extends Procedure {

    private static final int ROUNDS = 12;

    @Test
    void actsAndAssessmentsOfOneMerchantComeOneAfterTheOther() throws Exception {
        facts.record(Recorded.penalty(shop, "严重", today()), anOfficer());
        gradings.assess(shop);
        ExecutorService people = Executors.newFixedThreadPool(3);
        try {
            CyclicBarrier together = new CyclicBarrier(3);
            for (int round = 0; round < ROUNDS; round++) {
                DecisionId open = decisions.openOf(shop).orElseThrow();
                List<Future<?>> deeds = new ArrayList<>();
                deeds.add(people.submit(() -> {
                    together.await();
                    return tried(() -> decisions.serve(open, decisions.editionOf(open), today(), "直接送达", officer));
                }));
                deeds.add(people.submit(() -> {
                    together.await();
                    facts.record(Recorded.penalty(shop, "轻微", today()), anOfficer());
                    return gradings.assess(shop);
                }));
                deeds.add(people.submit(() -> {
                    together.await();
                    return tried(() -> decisions.rule(open, false, "不予变更", approver));
                }));
                for (Future<?> deed : deeds) {
                    deed.get(30, TimeUnit.SECONDS);
                }
                facts.record(Recorded.penalty(shop, "轻微", today()), anOfficer());
                gradings.assess(shop);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(decisions.of(shop).stream().filter(one -> one.state() == DecisionState.NOT_IMPOSED))
                .hasSize(ROUNDS);
        assertThat(gradings.official(shop).orElseThrow().grade()).isEqualTo(Grade.BLUE);
    }

    /** What is refused in words is no failure here; a deadlock or a lost update is. */
    private static boolean tried(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Rejected refused) {
            return false;
        }
    }

    @Override
    void refresh() {
        // No transaction spans this test, so nothing is held back.
    }
}
