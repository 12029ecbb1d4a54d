package org.chengxin.rectification;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.attachment.Photo;
import org.chengxin.attachment.Photos;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** A step of a task together with the photos that show it: both or neither. */
@Component
class TaskSteps {

    private static final int MOST = 6;

    private final Tasks tasks;
    private final TaskPhotos shots;
    private final Photos photos;

    TaskSteps(Tasks tasks, TaskPhotos shots, Photos photos) {
        this.tasks = tasks;
        this.shots = shots;
        this.photos = photos;
    }

    @Transactional
    void answer(TaskId id, LocalDate day, String words, List<MultipartFile> files, Actor actor) {
        tasks.answer(id, day, words, actor);
        attach(id, TaskPhotos.Stage.ANSWER, files, actor);
    }

    @Transactional
    void verify(TaskId id, LocalDate day, String words, List<MultipartFile> files, Actor actor) {
        tasks.verify(id, day, words, actor);
        attach(id, TaskPhotos.Stage.RECHECK, files, actor);
    }

    @Transactional
    void giveBack(TaskId id, LocalDate day, int days, String words, List<MultipartFile> files, Actor actor) {
        tasks.giveBack(id, day, days, words, actor);
        attach(id, TaskPhotos.Stage.RECHECK, files, actor);
    }

    private void attach(TaskId id, TaskPhotos.Stage stage, List<MultipartFile> files, Actor actor) {
        List<MultipartFile> sent =
                files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.size() > MOST) {
            throw new Rejected("photos", "一次最多 " + MOST + " 张照片，请挑选能说明情况的。");
        }
        for (MultipartFile file : sent) {
            shots.attach(id, stage, keep(file, actor), actor);
        }
    }

    private Photo keep(MultipartFile file, Actor actor) {
        try {
            return photos.keep(file, actor);
        } catch (Rejected refused) {
            throw new Rejected("photos", refused.sentence());
        }
    }
}
