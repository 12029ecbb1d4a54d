package org.chengxin.intake;

import java.util.List;
import java.util.Map;
import org.chengxin.dossier.Draft;
import org.chengxin.shared.CopyLine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** An appraised row as a line of COPY, in the order of {@link #COLUMNS} of {@code intake_line}. */
final class ReadingLine {

    static final String COLUMNS =
            "submission_id, ordinal, sheet, number, data, grade, grade_suggested, authority, credit_code,"
                    + " registration_no, title, problems, fatal, warned, key_tail, content_hash, valid_from, valid_to, public_from,"
                    + " public_until, fact_id";

    private final ObjectWriter texts;
    private final ObjectWriter problems;

    ReadingLine(JsonMapper json) {
        texts = json.writerFor(new TypeReference<Map<String, String>>() {});
        problems = json.writerFor(new TypeReference<List<Problem>>() {});
    }

    void write(SubmissionId submission, Appraised row, CopyLine line) {
        Judge.Candidate candidate = row.candidate();
        Draft draft = row.draft();
        line.add(submission.value())
                .add(candidate.ordinal())
                .add(candidate.sheet())
                .add(candidate.number());
        line.addUtf8(texts.writeValueAsBytes(candidate.reading().data()));
        line.add(row.grade()).add(row.gradeSuggested()).add(row.authority());
        line.add(row.creditCode()).add(row.registrationNumber());
        line.add(row.title());
        line.addUtf8(problems.writeValueAsBytes(row.problems()));
        line.add(row.isFatal()).add(row.isWarned());
        line.add(draft == null ? null : draft.keyTail()).add(draft == null ? null : draft.contentHash());
        line.add(draft == null ? null : draft.validFrom()).add(draft == null ? null : draft.validTo());
        line.add(draft == null ? null : draft.publicFrom()).add(draft == null ? null : draft.publicUntil());
        line.add(row.fact());
        line.end();
    }
}
