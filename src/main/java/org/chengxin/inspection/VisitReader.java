package org.chengxin.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Component;

/** Judges a form that came in, whatever the phone has judged before, and makes a statement of it. */
@Component
class VisitReader {

    /** How long a form may wait on a phone without network. */
    private static final int LONGEST_WAIT_DAYS = 30;

    private static final int LONGEST_NOTE = 300;

    private final Checklists checklists;
    private final AnswerReader answers;
    private final SignOffReader signOffs;
    private final Clock clock;

    VisitReader(Checklists checklists, AnswerReader answers, SignOffReader signOffs, Clock clock) {
        this.checklists = checklists;
        this.answers = answers;
        this.signOffs = signOffs;
        this.clock = clock;
    }

    /** @throws VisitRefused with everything that is wrong */
    VisitStatement read(VisitForm form, VisitFrame frame, UUID visit, Actor actor) {
        LocalDate visitedOn = visitedOn(form);
        lists(form, frame, visitedOn);
        List<Answer> all = new ArrayList<>();
        frame.checklists().forEach(list -> all.addAll(answers.read(form, list, visitedOn, visit, actor)));
        SignOff signOff = signOffs.read(form, frame, visit, actor);
        if (!form.faults().isEmpty()) {
            throw new VisitRefused(form.faults());
        }
        return new VisitStatement(
                visit,
                frame.assignmentId(),
                frame.merchant().id(),
                frame.occasion(),
                frame.occasionNote(),
                visitedOn,
                started(form.text("started")),
                frame.checklists().stream().map(Checklist::id).toList(),
                List.copyOf(all),
                signOff);
    }

    private LocalDate visitedOn(VisitForm form) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate day = LocalDate.parse(form.text("visitedOn"));
            if (day.isAfter(today)) {
                form.fault("visitedOn", "检查日期 " + day + " 晚于今天，请核对手机的日期。");
                return today;
            }
            if (day.isBefore(today.minusDays(LONGEST_WAIT_DAYS))) {
                form.fault("visitedOn", "检查日期 " + day + " 早于 " + LONGEST_WAIT_DAYS + " 天前，不能再上传。请交市场监管专员处理。");
                return today;
            }
            return day;
        } catch (DateTimeParseException notADay) {
            form.fault("visitedOn", "请填写检查日期，例如 2026-11-22。");
            return today;
        }
    }

    /** A version opened before a newer one took force stays good; one that was out of force long before does not. */
    private void lists(VisitForm form, VisitFrame frame, LocalDate visitedOn) {
        if (frame.checklists().isEmpty()) {
            form.fault("checklist", "请至少选择一个检查领域。");
        }
        if (frame.occasion() == Occasion.PLAN) {
            return;
        }
        if (frame.occasionNote().isBlank() || frame.occasionNote().length() > LONGEST_NOTE) {
            form.fault("occasionNote", "计划外检查请写明由来（不超过 " + LONGEST_NOTE + " 字），例如线索编号和内容。");
        }
        frame.checklists().stream()
                .filter(list -> !wasInForce(list, visitedOn))
                .forEach(list -> form.fault("checklist", list.label() + "在 " + visitedOn + " 没有使用，请重新打开页面，按现行清单检查。"));
    }

    /** On the day of the visit, or at some time while a form may have waited for it on a phone. */
    private boolean wasInForce(Checklist list, LocalDate visitedOn) {
        LocalDate opened = visitedOn.minusDays(LONGEST_WAIT_DAYS);
        return !list.effectiveFrom().isAfter(visitedOn)
                && (list.effectiveFrom().isAfter(opened)
                        || checklists.onDay(list.area(), opened).id().equals(list.id()));
    }

    /** A minute as the phone wrote it, or nothing. */
    private static String started(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}") ? text : "";
    }
}
