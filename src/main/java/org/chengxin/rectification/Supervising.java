package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.chengxin.grading.Grade;
import org.chengxin.grading.Gradings;
import org.chengxin.grading.Official;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case when a yellow or black takes force, keeps one open as long as it lasts, and ends cases of merchants that have left. */
@Component
public class Supervising {

    static final Set<Grade> SUPERVISED = EnumSet.of(Grade.YELLOW, Grade.BLACK);

    private final CaseRepository cases;
    private final TaskRepository tasks;
    private final Cases door;
    private final Gradings gradings;
    private final Merchants merchants;
    private final Turns turns;
    private final Deeds deeds;
    private final Clock clock;

    Supervising(
            CaseRepository cases,
            TaskRepository tasks,
            Cases door,
            Gradings gradings,
            Merchants merchants,
            Turns turns,
            Deeds deeds,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.door = door;
        this.gradings = gradings;
        this.merchants = merchants;
        this.turns = turns;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** May be called as often as one likes: one case is open as long as such a grade is in force, and no second one. */
    @Transactional
    public void follow(MerchantId merchant) {
        turns.take(merchant);
        if (!merchants.find(merchant).isOperating()) {
            end(merchant);
            return;
        }
        gradings.official(merchant)
                .filter(official -> SUPERVISED.contains(official.grade()))
                .ifPresent(official -> supervise(merchant, official));
    }

    private void supervise(MerchantId merchant, Official official) {
        Grade grade = official.grade();
        cases.openOf(merchant.value())
                .ifPresentOrElse(
                        file -> {
                            if (!file.isUnder(grade, official.since())) {
                                file.follow(grade, official.since());
                                cases.saveAndFlush(file);
                                deeds.note(
                                        file.id(),
                                        Deeds.Kind.GRADE,
                                        "自 " + official.since() + " 起现行牌级为" + grade.word(),
                                        Actor.SYSTEM);
                            }
                        },
                        () -> {
                            String reason = "自 " + official.since() + " 起评为" + grade.word() + "："
                                    + official.assessment().because();
                            door.open(
                                    merchant,
                                    new RectificationCase.Opening(
                                            CaseOrigin.GRADE, reason, grade, official.since(), null),
                                    Actor.SYSTEM);
                        });
    }

    /** Nobody is left to put anything right. */
    private void end(MerchantId merchant) {
        for (Task task : tasks.openOf(merchant.value())) {
            task.drop(clock.instant());
            tasks.saveAndFlush(task);
            deeds.note(task, Deeds.Kind.LAPSE, LocalDate.now(clock), "商户已停业", Actor.SYSTEM);
        }
        cases.openOf(merchant.value()).ifPresent(file -> {
            file.lapse(clock.instant());
            cases.saveAndFlush(file);
            deeds.note(file.id(), Deeds.Kind.LAPSE, "商户已停业，督办终止", Actor.SYSTEM);
        });
    }
}
