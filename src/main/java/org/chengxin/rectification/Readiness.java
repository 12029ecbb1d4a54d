package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.grading.Gradings;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;

/** What must hold before something may be proposed about a case. */
@Component
class Readiness {

    private final Cases cases;
    private final TwiceOverdue twice;
    private final Gradings gradings;
    private final Gathering gathering;
    private final Clock clock;

    Readiness(Cases cases, TwiceOverdue twice, Gradings gradings, Gathering gathering, Clock clock) {
        this.cases = cases;
        this.twice = twice;
        this.gradings = gradings;
        this.gathering = gathering;
        this.clock = clock;
    }

    /** @throws Rejected with what is still missing */
    void mayCome(ProposalKind kind, RectificationCase file) {
        switch (kind) {
            case BOOK -> {
                file.requireDrafting("提请批准一户一册");
                checkBook(file);
            }
            case CLOSURE -> {
                file.requireActive("提请销号");
                requireClean(file);
                gathering.into(file, Actor.SYSTEM);
                requireAllEnded(file);
            }
            case VETO -> {
                if (!twice.isCandidate(file)) {
                    throw new Rejected("这件督办没有两次逾期，或者已经确认过、此后没有新的逾期，不能提请确认。");
                }
                if (!twice.isSomethingLateOpen(file)) {
                    throw new Rejected("逾期的各项都已复查合格，没有仍未整改的，不能再确认两次逾期。");
                }
            }
            case EXIT -> file.requireOpen();
            default -> throw new Rejected("这类事项按单项提出。");
        }
    }

    void checkBook(RectificationCase file) {
        List<TaskView> listed = cases.tasksOf(file.id());
        if (listed.isEmpty()) {
            throw new Rejected("一户一册还没有整改事项，请先列入。");
        }
        for (TaskView task : listed) {
            if (!task.state().isOpen()) {
                continue;
            }
            if (task.responsible() == null || task.officer() == null) {
                throw new Rejected("“" + task.problem() + "”还没有写明商户责任人和责任单位联系人，请先补全。");
            }
            if (task.origin() == TaskOrigin.HAND && task.due().isBefore(LocalDate.now(clock))) {
                throw new Rejected("“" + task.problem() + "”的节点 " + task.due() + " 已过，请先重定节点。");
            }
        }
    }

    /** Followed until they are clean: neither yellow nor black is in force any more (创建实施方案第四条第（五）项). */
    private void requireClean(RectificationCase file) {
        gradings.official(file.merchant())
                .filter(official -> Supervising.SUPERVISED.contains(official.grade()))
                .ifPresent(official -> {
                    throw new Rejected("现行牌级还是" + official.grade().word() + "，要等牌级提升到蓝牌以上才能销号。"
                            + "还差什么见商户页“怎样提升牌级”，可以列为整改事项；整改见效、牌级提升生效后再提请。");
                });
    }

    private void requireAllEnded(RectificationCase file) {
        int open = openTasks(file);
        if (open > 0) {
            throw new Rejected("还有 " + open + " 项没有复查合格，也没有批准不再整改，不能提请销号。");
        }
    }

    int openTasks(RectificationCase file) {
        return (int) cases.tasksOf(file.id()).stream()
                .filter(task -> task.state().isOpen())
                .count();
    }
}
