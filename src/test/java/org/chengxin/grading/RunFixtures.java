package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chengxin.account.SignedIn;
import org.chengxin.grading.ScoringModel.Dimension;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replays for tests of other packages; no draft stays open behind them. */
public final class RunFixtures {

    private RunFixtures() {}

    /** A finished run of a draft that takes a base point from everybody. */
    public static UUID aRunInWhichAllMove(ApplicationContext context) {
        ModelDrafts drafts = context.getBean(ModelDrafts.class);
        Actor officer = SignedIn.actor(context.getBean(JdbcClient.class), "scjg", Role.OFFICER);
        UUID draft = drafts.begin(false, officer);
        drafts.revise(
                draft,
                0,
                model -> ModelChange.dimensions(
                        model,
                        model.dimensions().stream()
                                .map(one -> one.code().equals("consumer")
                                        ? new Dimension(
                                                one.code(),
                                                one.name(),
                                                one.max(),
                                                one.base() - 1,
                                                one.earned() + 1,
                                                one.authorities())
                                        : one)
                                .toList()),
                "评分项",
                officer);
        UUID run = context.getBean(Runs.class).rehearse(draft, 1, officer);
        context.getBean(Batches.class).start();
        RunRows rows = context.getBean(RunRows.class);
        Instant patience = Instant.now().plus(Duration.ofMinutes(2));
        while (!rows.find(run).orElseThrow().isFinished()) {
            assertThat(Instant.now()).as("the run takes too long").isBefore(patience);
            Thread.onSpinWait();
        }
        drafts.discard(draft, officer);
        return run;
    }
}
