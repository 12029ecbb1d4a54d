package org.chengxin.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.chengxin.attachment.Attachments;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of submissions: received in the request, read and judged behind it. */
@Service
class SubmissionFiles {

    private final SubmissionRepository submissions;
    private final SubmissionScope scope;
    private final Staging staging;
    private final Taking taking;
    private final Attachments attachments;
    private final Acts acts;
    private final Clock clock;

    /** What the request has found out, so that its job need not open a large file once more. */
    private final Cache<SubmissionId, Recognised> justReceived = Caffeine.newBuilder()
            .maximumSize(50)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    SubmissionFiles(
            SubmissionRepository submissions,
            SubmissionScope scope,
            Staging staging,
            Taking taking,
            Attachments attachments,
            Acts acts,
            Clock clock) {
        this.submissions = submissions;
        this.scope = scope;
        this.staging = staging;
        this.taking = taking;
        this.attachments = attachments;
        this.acts = acts;
        this.clock = clock;
    }

    /** Keeps the file as it came and recognises what it reports; its rows are yet to be read. */
    @Transactional
    Submission receive(Submission.Channel channel, String fileName, InputStream content, Actor actor) {
        String sha256 = attachments.keep(content, actor);
        Recognised recognised = staging.recognise(attachments.find(sha256), fileName, actor);
        Submission submission = submissions.save(taking.start(SubmissionId.next(), recognised.item(), channel, actor)
                .from(fileName, sha256, recognised.notices(), recognised.headers()));
        submissions.flush();
        justReceived.put(submission.id(), recognised);
        acts.record(
                actor,
                "报送.上传",
                "submission",
                submission.id(),
                submission.number() + " " + recognised.item().name());
        return submission;
    }

    /** Reads the file of a submission and judges every row. */
    @Transactional
    void read(SubmissionId id, Actor actor, Progress progress) {
        Submission submission = scope.hold(id, actor);
        submission.staged();
        submissions.flush();
        Path file = attachments.find(String.valueOf(submission.fileSha256()));
        String name = String.valueOf(submission.fileName());
        Recognised known = justReceived.getIfPresent(id);
        Recognised recognised = known == null ? staging.recognise(file, name, actor) : known;
        justReceived.invalidate(id);
        int count = staging.stage(id, file, name, recognised, actor, progress).total();
        acts.record(
                actor,
                "报送.暂存",
                "submission",
                id,
                submission.number() + " " + recognised.item().name() + " " + count + " 行");
    }

    /** Sends the submission back to be read again. */
    @Transactional
    void askAgain(SubmissionId id, Actor actor) {
        Submission submission = scope.hold(id, actor);
        submission.readAgain();
        submissions.flush();
        acts.record(actor, "报送.重新预览", "submission", id, submission.number());
    }

    /** Notes that the file cannot be read to its end. */
    @Transactional
    void refuse(SubmissionId id, String reason, Actor actor) {
        Submission submission = scope.hold(id, actor);
        submission.refuse(reason, actor, clock.instant());
        acts.record(actor, "报送.没有接收", "submission", id, submission.number());
    }
}
