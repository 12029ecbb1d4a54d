package org.chengxin.rectification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.attachment.Photo;
import org.chengxin.attachment.Photos;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.chengxin.shared.Moments;
import org.chengxin.shared.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Before and after: what the inspectors photographed, and what was photographed when it was put right and rechecked. */
@Component
class TaskPhotos {

    private static final String SHOTS = """
            select p.id, 'BEFORE' as stage, p.sha256, p.kept_at, p.kept_by_name as name
            from rectification_task t join inspection_finding f on f.id = t.finding_id
            join inspection_visit v on v.id = f.visit_id
            join inspection_answer_photo a on a.visit_id = v.id and a.revision = v.revision and a.item_id = f.item_id
            join inspection_photo p on p.id = a.photo_id
            where t.id = :task
            union all
            select p.id, p.stage, p.sha256, p.kept_at, p.kept_by_name from rectification_photo p where p.task_id = :task
            order by kept_at, id""";

    private final Photos photos;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskPhotos(Photos photos, JdbcClient jdbc, Clock clock) {
        this.photos = photos;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** When a photo belongs to. */
    enum Stage {
        BEFORE("整改前"),
        ANSWER("整改后"),
        RECHECK("复查时");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One photo of a task, and who took it in. */
    record Shot(UUID id, Stage stage, String sha256, Instant keptAt, String name) {

        /** E.g. 整改前，2026-11-20，沈检查. */
        public String caption() {
            LocalDate day = Moments.day(keptAt);
            return stage.label() + "，" + day + "，" + name;
        }
    }

    /** Before first, then in the order in which they came. */
    List<Shot> of(TaskId task) {
        return jdbc.sql(SHOTS)
                .param("task", task.value())
                .query((row, number) -> new Shot(
                        row.getObject("id", UUID.class),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("sha256"),
                        row.getTimestamp("kept_at").toInstant(),
                        row.getString("name")))
                .list();
    }

    Resource find(TaskId task, UUID photo) {
        return of(task).stream()
                .filter(shot -> shot.id().equals(photo))
                .findFirst()
                .map(shot -> photos.find(shot.sha256()))
                .orElseThrow(() -> new NotFound("photo " + photo));
    }

    void attach(TaskId task, Stage stage, Photo photo, Actor actor) {
        jdbc.sql("insert into rectification_photo (id, task_id, stage, sha256, kept_at, kept_by, kept_by_name)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        task.value(),
                        stage.name(),
                        photo.sha256(),
                        Timestamp.from(clock.instant()),
                        actor.id(),
                        actor.name())
                .update();
    }
}
