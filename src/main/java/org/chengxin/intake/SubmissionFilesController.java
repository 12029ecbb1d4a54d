package org.chengxin.intake;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.attachment.Attachments;
import org.chengxin.dossier.Catalogue;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.ItemTemplate;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Downloads;
import org.chengxin.shared.NotFound;
import org.chengxin.workbook.WorkbookWriter;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Files of submissions: the error workbook to be corrected and sent again, the original, and empty templates. */
@Controller
class SubmissionFilesController {

    private static final int BATCH = 500;

    private final Submissions submissions;
    private final StagedRows rows;
    private final Attachments attachments;
    private final Catalogue catalogue;

    SubmissionFilesController(Submissions submissions, StagedRows rows, Attachments attachments, Catalogue catalogue) {
        this.submissions = submissions;
        this.rows = rows;
        this.attachments = attachments;
        this.catalogue = catalogue;
    }

    /** The rejected rows exactly as sent, under the same header, with one more column saying what is wrong. */
    @GetMapping("/console/submissions/{id}/errors.xlsx")
    ResponseEntity<StreamingResponseBody> errors(@PathVariable UUID id, Actor actor) {
        Submission submission = submissions.visibleTo(actor, new SubmissionId(id));
        CatalogueItem item = catalogue.item(submission.item());
        if (submission.fileSha256() == null) {
            throw new NotFound("submission " + id + " has no file");
        }
        StreamingResponseBody body = out -> {
            try (WorkbookWriter workbook = new WorkbookWriter(item.name(), submission.headers(), true)) {
                int after = 0;
                List<StagedRow> batch;
                while (!(batch = rows.list(submission.id(), Verdict.REJECTED, after, BATCH)).isEmpty()) {
                    batch.forEach(row -> workbook.row(row.raw(), sentences(row)));
                    after = batch.get(batch.size() - 1).ordinal();
                }
                workbook.writeTo(out);
            }
        };
        return Downloads.xlsx(submission.number() + "-需改正.xlsx", body);
    }

    @GetMapping("/console/submissions/{id}/original")
    ResponseEntity<FileSystemResource> original(@PathVariable UUID id, Actor actor) {
        Submission submission = submissions.visibleTo(actor, new SubmissionId(id));
        String sha256 = submission.fileSha256();
        if (sha256 == null) {
            throw new NotFound("submission " + id + " has no file");
        }
        return Downloads.named(String.valueOf(submission.fileName()), MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(attachments.find(sha256)));
    }

    @GetMapping("/console/submissions/templates/{item}.xlsx")
    ResponseEntity<StreamingResponseBody> template(@PathVariable String item) {
        CatalogueItem wanted = catalogue.item(item);
        return Downloads.xlsx(wanted.name() + "-模板.xlsx", out -> ItemTemplate.write(wanted, out));
    }

    private static String sentences(StagedRow row) {
        return row.problems().stream()
                .filter(problem -> problem.level() != Problem.Level.INFO)
                .map(Problem::sentence)
                .collect(Collectors.joining("；"));
    }
}
