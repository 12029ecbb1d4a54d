package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Masks;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;

/** Reads the answers to a checklist from a form; each fault names area and item. */
@Component
class AnswerReader {

    private static final int LONGEST_NOTE = 250;
    private static final int MOST_PHOTOS = 6;
    private static final List<String> GRADES = List.of("一般", "较重", "严重");

    private final ItemDeadlines deadlines;
    private final VisitPhotos photos;

    AnswerReader(ItemDeadlines deadlines, VisitPhotos photos) {
        this.deadlines = deadlines;
        this.photos = photos;
    }

    List<Answer> read(VisitForm form, Checklist list, LocalDate visitedOn, UUID visit, Actor actor) {
        List<Answer> answers = new ArrayList<>();
        for (ChecklistItem item : list.items()) {
            String label = list.area() + " " + item.code() + "“" + item.text() + "”：";
            List<UUID> kept = photos(form, item.id(), label, visit, actor);
            verdict(form.text("v." + item.id()))
                    .map(verdict -> answer(form, item, verdict, label, visitedOn, kept))
                    .ifPresentOrElse(answers::add, () -> form.fault("v." + item.id(), label + "还没有选符合、不符合或不适用。"));
        }
        return answers;
    }

    private Answer answer(
            VisitForm form, ChecklistItem item, Verdict verdict, String label, LocalDate visitedOn, List<UUID> kept) {
        String note = Masks.scrub(form.text("n." + item.id()));
        if (note.length() > LONGEST_NOTE) {
            form.fault("n." + item.id(), label + "情况说明最多 " + LONGEST_NOTE + " 字，现有 " + note.length() + " 字。");
        }
        if (verdict != Verdict.FAIL) {
            return new Answer(item.id(), verdict, note, null, null, "", kept);
        }
        if (note.isEmpty()) {
            form.fault("n." + item.id(), label + "不符合的，请写明看到的情况。");
        }
        String sent = form.text("g." + item.id());
        String grade = sent.isEmpty() ? item.grade() : sent;
        if (!GRADES.contains(grade)) {
            form.fault("g." + item.id(), label + "问题程度应为一般、较重或严重。");
            return new Answer(item.id(), verdict, note, item.grade(), visitedOn, "", kept);
        }
        String reason = form.text("w." + item.id());
        LocalDate deadline = deadlines.read(form, item.id(), grade, reason, label, visitedOn);
        return new Answer(item.id(), verdict, note, grade, deadline, reason, kept);
    }

    private List<UUID> photos(VisitForm form, UUID item, String label, UUID visit, Actor actor) {
        List<UUID> kept = new ArrayList<>();
        form.ids("k." + item).stream()
                .filter(photo -> !kept.contains(photo) && photos.mayUse(photo, visit, actor))
                .forEach(kept::add);
        form.files("p." + item).forEach(file -> {
            try {
                UUID photo = photos.keep(file, actor);
                if (!kept.contains(photo)) {
                    kept.add(photo);
                }
            } catch (Rejected refused) {
                form.fault("p." + item, label + refused.sentence());
            }
        });
        if (kept.size() > MOST_PHOTOS) {
            form.fault("p." + item, label + "照片最多 " + MOST_PHOTOS + " 张，现有 " + kept.size() + " 张，请去掉几张。");
        }
        form.put("k." + item, kept.stream().map(UUID::toString).toList());
        return List.copyOf(kept);
    }

    private static Optional<Verdict> verdict(String text) {
        return List.of(Verdict.values()).stream()
                .filter(verdict -> verdict.name().equals(text))
                .findFirst();
    }
}
