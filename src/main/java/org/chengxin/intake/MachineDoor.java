package org.chengxin.intake;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.chengxin.dossier.Catalogue;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Problems.Fault;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Submissions from departments' own systems. The body is kept and staged like an uploaded file, so it is judged like one;
 * request, submission and answer come true together or not at all.
 */
@Service
class MachineDoor {

    static final int PAGE = 1_000;
    static final String FILE = "接口报送.json";

    private final MachineRequests requests;
    private final Submissions submissions;
    private final RowGrades grades;
    private final StagedRows rows;
    private final Catalogue catalogue;
    private final JsonMapper json;

    MachineDoor(
            MachineRequests requests,
            Submissions submissions,
            RowGrades grades,
            StagedRows rows,
            Catalogue catalogue,
            JsonMapper json) {
        this.requests = requests;
        this.submissions = submissions;
        this.grades = grades;
        this.rows = rows;
        this.catalogue = catalogue;
        this.json = json;
    }

    /**
     * An answer as sent.
     *
     * @param replayed whether it repeats what an earlier, equal request was told
     */
    record Sent(SubmissionId submission, String json, boolean replayed) {}

    /** The key was used before with something else. */
    static final class KeyReused extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Stages what the body holds, and commits it if the machine wants that, something changes and nothing is questioned.
     *
     * @throws MachineRequest.Malformed if the body cannot be read or its item is not the department's
     * @throws KeyReused if the idempotency key belongs to another body
     * @throws Rejected as for a file
     */
    @Transactional
    public Sent submit(String idempotencyKey, byte[] body, Actor actor) {
        String sha256 = Sha256.hex(body);
        if (!requests.claim(actor.id(), idempotencyKey, sha256)) {
            MachineRequests.Seen seen = requests.find(actor.id(), idempotencyKey);
            if (!seen.bodySha256().equals(sha256) || seen.submissionId() == null || seen.answer() == null) {
                throw new KeyReused();
            }
            return new Sent(new SubmissionId(seen.submissionId()), seen.answer(), true);
        }
        MachineRequest request = MachineRequest.read(body);
        if (catalogue.reportableBy(actor).stream().noneMatch(item -> item.code().equals(request.item()))) {
            throw new MachineRequest.Malformed(
                    List.of(new Fault("/item", "“" + cut(request.item()) + "”不在本单位报送的目录项之内，可报的见 /api/v1/catalogue")));
        }
        SubmissionId id = submissions.stage(Submission.Channel.API, FILE, new ByteArrayInputStream(body), actor);
        Tally tally = rows.tally(id);
        if (request.commit() && tally.changes() > 0 && tally.warned() == 0 && tally.suggested() == 0) {
            submissions.commit(id, false, actor);
        }
        String answer = json.writeValueAsString(tell(id, null, 0, MachineRequest.MAX_ROWS, actor));
        requests.answer(actor.id(), idempotencyKey, id, answer);
        return new Sent(id, answer, false);
    }

    /** The submission with its rows, a page at a time. */
    @Transactional(readOnly = true)
    public MachineAnswer show(SubmissionId id, @Nullable Verdict verdict, int after, Actor actor) {
        return tell(id, verdict, after, PAGE, actor);
    }

    /** Commits what was staged; {@code asSuggested} takes over the classes that are only suggested. */
    @Transactional
    public MachineAnswer commit(SubmissionId id, boolean warningsRead, boolean asSuggested, Actor actor) {
        if (asSuggested) {
            grades.takeSuggested(id, actor);
        }
        submissions.commit(id, warningsRead, actor);
        return tell(id, null, 0, PAGE, actor);
    }

    private MachineAnswer tell(SubmissionId id, @Nullable Verdict verdict, int after, int limit, Actor actor) {
        SubmissionView submission = submissions.visibleTo(actor, id).view();
        return MachineAnswer.of(
                submission, rows.tally(id), rows.list(id, verdict, Math.max(0, after), limit + 1), limit);
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
