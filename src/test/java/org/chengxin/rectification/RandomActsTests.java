package org.chengxin.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/**
 * Whoever does whatever in whatever order, past the code or past the database: no case is closed with an open item, none by one
 * person alone, and nobody rechecks what he found, listed or answered.
 */
@IntegrationTest
class RandomActsTests extends Supervision {

    private static final int STEPS = 60;

    private Random random;
    private List<Actor> people;
    private CaseId file;

    enum Act {
        LIST,
        PLAN,
        ANSWER,
        VERIFY,
        RETURN,
        PROPOSE,
        PROPOSE_FOR_TASK,
        DECIDE,
        NIGHT,
        CLOSE_PAST_THE_CODE,
        VERIFY_PAST_THE_CODE,
        DROP_PAST_THE_CODE,
        MOVE_PAST_THE_CODE
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noOrderOfActsClosesACaseWithAnOpenItem(long seed) {
        begin(seed);
        List<String> done = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            Act act = Act.values()[random.nextInt(Act.values().length)];
            done.add(act + (tried(act) ? "" : " refused"));
            check(done);
        }
    }

    /** Else the test above would show nothing. */
    @Test
    void someOrdersGetToTheEndAndEveryActIsBothTakenAndRefused() {
        Map<Act, Integer> taken = new EnumMap<>(Act.class);
        int closed = 0;
        for (long seed = 100; seed < 130; seed++) {
            openTheShop();
            begin(seed);
            for (int i = 0; i < STEPS; i++) {
                Act act = Act.values()[random.nextInt(Act.values().length)];
                if (tried(act)) {
                    taken.merge(act, 1, Integer::sum);
                }
            }
            finish();
            closed += cases.visibleTo(officer, file).state() == CaseState.CLOSED ? 1 : 0;
        }
        assertThat(closed).isGreaterThan(15);
        assertThat(taken)
                .containsKeys(Act.LIST, Act.ANSWER, Act.VERIFY, Act.RETURN, Act.PROPOSE, Act.DECIDE, Act.NIGHT)
                .doesNotContainKey(Act.MOVE_PAST_THE_CODE);
    }

    private void begin(long seed) {
        random = new Random(seed);
        Actor both = SignedIn.actor(client, "scjg", Role.OFFICER, Role.APPROVER);
        people = List.of(officer, approver, inspector, finder, both);
        finding("较重", days.after(today(), 7));
        file = open();
        tasks.list(file, "堆物" + UUID.randomUUID(), "xfjy", 7, new NewTask.Plan("清走", "店长", "李消防"), officer);
        if (seed % 2 == 0) {
            planAll();
            approveBook(file);
        }
    }

    /** What is left is done as it should be. */
    private void finish() {
        planAll();
        grantAll();
        done(() -> approveBook(file));
        for (TaskView task : cases.tasksOf(file)) {
            done(() -> tasks.answer(task.id(), today(), "店长：好了", officer));
            people.forEach(one -> done(() -> tasks.verify(task.id(), today(), "看过", one)));
        }
        grantAll();
        done(() -> close(file));
    }

    private void planAll() {
        for (TaskView task : cases.tasksOf(file)) {
            Integer days = task.origin() == TaskOrigin.HAND ? 7 : null;
            done(() -> tasks.plan(task.id(), new NewTask.Plan("清走", "店长", "李消防"), days, officer));
        }
    }

    private void grantAll() {
        for (UUID waiting : waiting()) {
            people.forEach(one -> done(() -> proposals.decide(waiting, true, "同意", one)));
        }
    }

    private boolean tried(Act act) {
        Actor who = people.get(random.nextInt(people.size()));
        TaskId task = task();
        return done(() -> {
            switch (act) {
                case LIST ->
                    tasks.list(file, "堆物" + UUID.randomUUID(), "xfjy", 5, new NewTask.Plan("清走", "店长", "李消防"), who);
                case PLAN -> tasks.plan(task, new NewTask.Plan("清走", "店长", "李消防"), null, who);
                case ANSWER -> tasks.answer(task, today(), "店长：好了", who);
                case VERIFY -> tasks.verify(task, today(), "看过", who);
                case RETURN -> tasks.giveBack(task, today(), 3, "还没有好", who);
                case PROPOSE -> proposals.propose(file, kind(), wish(), who);
                case PROPOSE_FOR_TASK ->
                    proposals.propose(
                            task, random.nextBoolean() ? ProposalKind.EXTENSION : ProposalKind.DROP, wish(), who);
                case DECIDE -> proposals.decide(one(waiting()), random.nextInt(4) > 0, "已核对", who);
                case NIGHT -> {
                    age(task, 40);
                    overdues.note(task);
                }
                case CLOSE_PAST_THE_CODE ->
                    jdbc.update(
                            "update rectification_case set state = 'CLOSED', ended_at = now() where id = ?",
                            file.value());
                case VERIFY_PAST_THE_CODE ->
                    jdbc.update(
                            "update rectification_task set state = 'VERIFIED', verified_on = current_date, verified_by = ?,"
                                    + " ended_at = now() where id = ?",
                            who.id(),
                            task.value());
                case DROP_PAST_THE_CODE ->
                    jdbc.update(
                            "update rectification_task set state = 'DROPPED', ended_at = now() where id = ?",
                            task.value());
                case MOVE_PAST_THE_CODE ->
                    jdbc.update("update rectification_task set case_id = null where id = ?", task.value());
            }
        });
    }

    private static boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Rejected | NotFound | DataAccessException refused) {
            return false;
        }
    }

    private void check(List<String> done) {
        assertThat(broken("""
                        select count(*) from rectification_case c join rectification_task t on t.case_id = c.id
                        where c.id = ? and c.state = 'CLOSED' and t.ended_at is null""")).as("open item: %s", done).isZero();
        assertThat(broken("""
                        select count(*) from rectification_case c where c.id = ? and c.state = 'CLOSED' and not exists (
                          select from rectification_proposal p where p.case_id = c.id and p.kind = 'CLOSURE' and p.granted
                            and p.decided_by <> p.proposed_by)""")).as("closed by one: %s", done).isZero();
        assertThat(broken("""
                        select count(*) from rectification_task t where t.case_id = ? and t.state = 'VERIFIED' and (
                          t.verified_by = any(t.finders) or t.verified_by in (t.recorded_by, t.answered_by))""")).as("rechecked by oneself: %s", done).isZero();
        assertThat(broken("""
                        select count(*) from rectification_task t where t.case_id = ? and t.state = 'DROPPED' and not exists (
                          select from rectification_proposal p where p.task_id = t.id and p.kind = 'DROP' and p.granted
                            and p.decided_by <> p.proposed_by)""")).as("dropped by one: %s", done).isZero();
    }

    private int broken(String query) {
        return jdbc.queryForObject(query, Integer.class, file.value());
    }

    private List<UUID> waiting() {
        return jdbc.queryForList(
                "select p.id from rectification_proposal p left join rectification_task t on t.id = p.task_id"
                        + " where coalesce(t.case_id, p.case_id) = ? and p.decided_at is null order by p.id",
                UUID.class,
                file.value());
    }

    private UUID one(List<UUID> some) {
        return some.isEmpty() ? UUID.randomUUID() : some.get(random.nextInt(some.size()));
    }

    private TaskId task() {
        List<TaskView> all = cases.tasksOf(file);
        return all.get(random.nextInt(all.size())).id();
    }

    private ProposalKind kind() {
        List<ProposalKind> kinds =
                List.of(ProposalKind.BOOK, ProposalKind.CLOSURE, ProposalKind.EXIT, ProposalKind.VETO);
        return kinds.get(random.nextInt(kinds.size()));
    }

    private static Proposal.Wish wish() {
        return new Proposal.Wish("如实说明", "张政字〔2021〕90号", 3, null);
    }
}
