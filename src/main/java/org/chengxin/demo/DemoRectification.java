package org.chengxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.chengxin.grading.Grade;
import org.chengxin.grading.Gradings;
import org.chengxin.merchant.MerchantId;
import org.chengxin.rectification.CaseId;
import org.chengxin.rectification.CaseProposals;
import org.chengxin.rectification.Cases;
import org.chengxin.rectification.NewTask;
import org.chengxin.rectification.Proposal;
import org.chengxin.rectification.ProposalKind;
import org.chengxin.rectification.Supervising;
import org.chengxin.rectification.TaskId;
import org.chengxin.rectification.TaskView;
import org.chengxin.rectification.Tasks;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invented street's supervised cases: one running, one overdue, one closed and due to be looked at again. */
@Component
@Profile("demo")
class DemoRectification {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRectification.class);

    private final Supervising supervising;
    private final Cases cases;
    private final Tasks tasks;
    private final CaseProposals proposals;
    private final Gradings gradings;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoRectification(
            Supervising supervising,
            Cases cases,
            Tasks tasks,
            CaseProposals proposals,
            Gradings gradings,
            JdbcClient jdbc,
            Clock clock) {
        this.supervising = supervising;
        this.cases = cases;
        this.tasks = tasks;
        this.proposals = proposals;
        this.gradings = gradings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void layOut(Collection<MerchantId> merchants) {
        try {
            merchants.forEach(supervising::follow);
            List<CaseId> open = merchants.stream()
                    .flatMap(merchant -> cases.openOf(merchant).stream())
                    .distinct()
                    .toList();
            if (open.size() >= 2) {
                TaskId answered = run(open.get(0), "门前堆放杂物，占用人行道");
                tasks.answer(answered, LocalDate.now(clock), "店长：杂物已清走，店员每天开门前检查", officer());
                pretendOverdue(run(open.get(1), "价签不全，收银台无价目表"));
            }
            merchants.stream().filter(this::isBlue).findFirst().ifPresent(this::closeOne);
        } catch (Rejected refused) {
            LOG.warn("演示街区的督办没有布置完：{}", refused.sentence());
        }
    }

    /** Plans all that the case lists and one measure more, and has the book approved. */
    private TaskId run(CaseId file, String problem) {
        for (TaskView task : cases.tasksOf(file)) {
            tasks.plan(task.id(), plan(task.measure()), null, officer());
        }
        TaskId made = tasks.list(file, problem, "zhzf", 10, plan("当日清理，专人负责，每周自查"), officer());
        grant(file, ProposalKind.BOOK, "逐项明确责任人和节点，按册整改");
        return made;
    }

    private void closeOne(MerchantId merchant) {
        CaseId file = cases.open(merchant, "群众反映门前油污，巡查发现反复出现", officer());
        run(file, "门前油污没有及时清洗");
        for (TaskView task : cases.tasksOf(file)) {
            tasks.answer(task.id(), LocalDate.now(clock), "经营者：已清洗，添置隔油垫", officer());
            tasks.verify(task.id(), LocalDate.now(clock), "现场查看，已整改到位", approver());
        }
        grant(file, ProposalKind.CLOSURE, "各项复查合格，商户建立了每日自查");
        jdbc.sql("update rectification_revisit set due = ? where case_id = ? and round = 1")
                .params(LocalDate.now(clock), file.value())
                .update();
    }

    private void grant(CaseId file, ProposalKind kind, String reason) {
        proposals.decide(
                proposals.propose(file, kind, Proposal.Wish.because(reason), officer()), true, "同意", approver());
    }

    /** As if it had been listed a month ago; the night's round then finds it overdue. */
    private void pretendOverdue(TaskId task) {
        jdbc.sql("update rectification_task set found_on = found_on - 30, due = due - 30,"
                        + " due_how = '立案时确定的节点' where id = ?")
                .param(task.value())
                .update();
    }

    private boolean isBlue(MerchantId merchant) {
        return cases.openOf(merchant).isEmpty()
                && gradings.official(merchant)
                        .filter(official -> official.grade() == Grade.BLUE)
                        .isPresent();
    }

    private Actor officer() {
        return DemoPeople.actor(jdbc, "officer", Role.OFFICER);
    }

    private Actor approver() {
        return DemoPeople.actor(jdbc, "approver", Role.APPROVER);
    }

    private static NewTask.Plan plan(String measure) {
        return new NewTask.Plan(measure, "店长", "巡查组");
    }
}
