package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.Facts;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a case lists, when it opens and as long as it is open: the merchant's open tasks, and every problem that an inspection found and nobody has yet
 * verified as put right, whichever way it was reported.
 */
@Component
class Gathering {

    static final String INSPECTION = "inspection";

    private final TaskRepository tasks;
    private final Facts facts;
    private final NodeTerms terms;
    private final Deeds deeds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Gathering(TaskRepository tasks, Facts facts, NodeTerms terms, Deeds deeds, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.facts = facts;
        this.terms = terms;
        this.deeds = deeds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** May be called again while the case is open: only what it does not list yet is added. */
    void into(RectificationCase file, Actor actor) {
        List<Task> open = tasks.openOf(file.merchant().value());
        for (Task task : open) {
            if (task.file() == null) {
                task.join(file.id());
                tasks.saveAndFlush(task);
                deeds.note(task, Deeds.Kind.LISTING, LocalDate.now(clock), "列入 " + file.number(), actor);
            }
        }
        Set<String> known = Stream.concat(open.stream(), tasks.of(file.id().value()).stream())
                .map(Task::view)
                .filter(task -> task.state().isOpen() || task.state() == TaskState.DROPPED)
                .map(TaskView::about)
                .filter(Objects::nonNull)
                .map(NewTask.About::key)
                .collect(Collectors.toSet());
        facts.liveOf(file.merchant()).stream()
                .filter(Gathering::isOpenFinding)
                .filter(fact -> !known.contains(fact.key()))
                .forEach(fact -> list(file, fact, actor));
    }

    /** A task about one fact; listed by the system, so that an officer may recheck it. */
    private void list(RectificationCase file, Fact fact, Actor actor) {
        Task task = tasks.saveAndFlush(new Task(about(fact), file.id(), Actor.SYSTEM, clock.instant()));
        deeds.note(task, Deeds.Kind.LISTING, LocalDate.now(clock), task.view().problem(), actor);
    }

    NewTask about(Fact fact) {
        LocalDate deadline = Optional.ofNullable(fact.value("deadline"))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse)
                .filter(day -> !day.isBefore(LocalDate.now(clock)))
                .orElse(null);
        String problem = Optional.ofNullable(fact.value("problem"))
                .filter(text -> !text.isBlank())
                .orElse("检查不合格");
        return new NewTask(
                fact.merchant(),
                TaskOrigin.FACT,
                null,
                new NewTask.About(fact.item(), fact.key()),
                fact.value("area"),
                fact.grade(),
                problem,
                fact.authority(),
                fact.validFrom(),
                deadline == null ? terms.usual() : Node.given(deadline, "检查时确定的整改期限"),
                new NewTask.Plan("整改：" + problem, null, fact.value("inspector")),
                recorders(fact));
    }

    /** An inspection that found something which nobody has verified as put right. */
    static boolean isOpenFinding(Fact fact) {
        return fact.item().equals(INSPECTION)
                && "不合格".equals(fact.value("result"))
                && Objects.requireNonNullElse(fact.value("rectified_on"), "").isEmpty();
    }

    /** Whoever wrote the finding down, or wrote it otherwise later, counts as its finder; not who only granted more time. */
    private List<UUID> recorders(Fact fact) {
        return jdbc.sql("""
                        select distinct recorded_by from (
                          select recorded_by, grade, data - 'deadline' as said,
                                 lag(grade) over (order by recorded_at, id) as grade_before,
                                 lag(data - 'deadline') over (order by recorded_at, id) as said_before
                          from dossier_fact where item = ? and key = ?) as told
                        where recorded_by <> ? and (said, grade) is distinct from (said_before, grade_before)""")
                .params(fact.item(), fact.key(), Actor.SYSTEM_ID)
                .query(UUID.class)
                .list();
    }

    /** The fact in use that a task is about, as it reads now. */
    Optional<Fact> factOf(MerchantId merchant, NewTask.About about) {
        return facts.liveOf(merchant).stream()
                .filter(fact -> fact.item().equals(about.item()) && fact.key().equals(about.key()))
                .findFirst();
    }
}
