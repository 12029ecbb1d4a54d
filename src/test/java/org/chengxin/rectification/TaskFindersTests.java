package org.chengxin.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;

/** Who was once named as finder of a problem does not recheck it, whatever is said of it later. */
class TaskFindersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final UUID recorder = UUID.randomUUID();
    private final UUID finder = UUID.randomUUID();

    @Test
    void aFactThatBecomesAFindingKeepsItsRecordersAndACorrectionItsFinders() {
        Task task = new Task(said(TaskOrigin.FACT, null, recorder), null, Actor.SYSTEM, Instant.EPOCH);
        UUID finding = UUID.randomUUID();
        task.restate(said(TaskOrigin.FINDING, finding, finder), true);
        task.restate(said(TaskOrigin.FINDING, finding, UUID.randomUUID()), true);
        assertThat(said(TaskOrigin.FACT, null, finder).findersAnd(new UUID[] {recorder, finder}))
                .as("each once")
                .containsExactly(recorder, finder);
        assertThat(Task.whyNot(task, as(recorder))).contains("检查人");
        assertThat(Task.whyNot(task, as(finder))).contains("检查人");
        assertThat(Task.whyNot(task, as(UUID.randomUUID()))).isEmpty();
    }

    private static NewTask said(TaskOrigin origin, UUID finding, UUID finder) {
        return new NewTask(
                new MerchantId(UUID.randomUUID()),
                origin,
                finding,
                new NewTask.About("inspection", "k"),
                "消防安全",
                "较重",
                "灭火器失效",
                "xfjy",
                DAY,
                Node.given(DAY.plusDays(7), "检查时确定的整改期限"),
                new NewTask.Plan("更换", null, null),
                List.of(finder));
    }

    private static Actor as(UUID id) {
        return new Actor(id, "one", "某", "xfjy", "消防", false, Set.of(Role.INSPECTOR));
    }
}
