package org.chengxin.intake;

import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** Submissions within an actor's scope: the department's own; officers see all. What lies outside does not exist. */
@Component
class SubmissionScope {

    private final SubmissionRepository submissions;

    SubmissionScope(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    Submission find(SubmissionId id, Actor actor) {
        return submissions
                .findById(id)
                .filter(submission -> isVisible(submission, actor))
                .orElseThrow(() -> new NotFound("submission " + id));
    }

    /** Held until the transaction ends. */
    Submission hold(SubmissionId id, Actor actor) {
        return submissions
                .hold(id)
                .filter(submission -> isVisible(submission, actor))
                .orElseThrow(() -> new NotFound("submission " + id));
    }

    private static boolean isVisible(Submission submission, Actor actor) {
        return actor.has(Role.OFFICER) || submission.department().equals(actor.department());
    }
}
