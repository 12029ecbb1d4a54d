package org.chengxin.rectification;

import java.util.UUID;
import org.chengxin.account.SignedIn;
import org.chengxin.attachment.Photo;
import org.chengxin.attachment.PhotoFixtures;
import org.chengxin.attachment.Photos;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases and tasks for the tests of other modules. */
public final class CaseFixtures {

    private CaseFixtures() {}

    /** A measure in an approved case, which the department with this code follows. */
    public static UUID aTaskOf(ApplicationContext context, MerchantId merchant, String department, String problem) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        CalendarFixtures.knowNextYear(jdbc, context.getBean(WorkingDays.class));
        Actor officer = SignedIn.actor(jdbc, "scjg", Role.OFFICER);
        CaseId file = context.getBean(Cases.class).open(merchant, "试办", officer);
        CaseProposals proposals = context.getBean(CaseProposals.class);
        NewTask.Plan plan = new NewTask.Plan("整改：" + problem, problem, problem);
        TaskId task = context.getBean(Tasks.class).list(file, problem, department, 7, plan, officer);
        UUID book = proposals.propose(file, ProposalKind.BOOK, Proposal.Wish.because("按册整改"), officer);
        proposals.decide(book, true, "同意", SignedIn.actor(jdbc, "scjg", Role.APPROVER));
        return task.value();
    }

    /** A photo of it put right. */
    public static UUID aPhotoOf(ApplicationContext context, UUID task) {
        TaskPhotos shots = context.getBean(TaskPhotos.class);
        Actor officer = SignedIn.actor(context.getBean(JdbcClient.class), "scjg", Role.OFFICER);
        Photo photo = context.getBean(Photos.class).keep(PhotoFixtures.jpeg(64, 48), "整改后.jpg", officer);
        shots.attach(new TaskId(task), TaskPhotos.Stage.ANSWER, photo, officer);
        return shots.of(new TaskId(task)).get(0).id();
    }
}
