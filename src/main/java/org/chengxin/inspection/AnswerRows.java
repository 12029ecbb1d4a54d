package org.chengxin.inspection;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** A revision's lists, officers, answers and photos, row by row, for ledgers and for following a photo back. */
@Repository
class AnswerRows {

    private final JdbcTemplate jdbc;

    AnswerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(VisitStatement said, int revision) {
        UUID visit = said.visit();
        jdbc.batchUpdate(
                "insert into inspection_visit_checklist (visit_id, revision, checklist_id) values (?, ?, ?)",
                said.checklists().stream()
                        .map(list -> new Object[] {visit, revision, list})
                        .toList());
        List<AssignedOfficer> officers = said.signOff().officers();
        for (int i = 0; i < officers.size(); i++) {
            AssignedOfficer one = officers.get(i);
            jdbc.update(
                    "insert into inspection_visit_officer (visit_id, revision, staff_id, position, name, department)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    visit,
                    revision,
                    one.staff(),
                    i + 1,
                    one.name(),
                    one.department());
        }
        jdbc.batchUpdate(
                "insert into inspection_answer (visit_id, revision, item_id, verdict, note, grade, deadline,"
                        + " deadline_reason) values (?, ?, ?, ?, ?, ?, ?, ?)",
                said.answers().stream()
                        .map(one -> new Object[] {
                            visit,
                            revision,
                            one.item(),
                            one.verdict().name(),
                            one.note(),
                            one.grade(),
                            one.deadline(),
                            one.deadlineReason()
                        })
                        .toList());
        for (Answer one : said.answers()) {
            for (int i = 0; i < one.photos().size(); i++) {
                jdbc.update(
                        "insert into inspection_answer_photo (visit_id, revision, item_id, photo_id, position)"
                                + " values (?, ?, ?, ?, ?)",
                        visit,
                        revision,
                        one.item(),
                        one.photos().get(i),
                        i + 1);
            }
        }
    }
}
