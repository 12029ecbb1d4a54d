package org.chengxin.inspection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.chengxin.calendar.CalendarEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads until when a failed item must be put right. */
@Component
class ItemDeadlines {

    private static final int LONGEST_REASON = 200;
    private static final int LATEST_DAYS = 90;

    private final Deadlines deadlines;

    ItemDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The usual term of the class, or another day with a reason. */
    LocalDate read(VisitForm form, UUID item, String grade, String reason, String label, LocalDate visitedOn) {
        String field = "d." + item;
        String sent = form.text(field);
        LocalDate usual = usual(grade, visitedOn, field, label, form);
        if (sent.isEmpty() || usual == null) {
            return usual == null ? visitedOn : usual;
        }
        LocalDate wanted;
        try {
            wanted = LocalDate.parse(sent);
        } catch (DateTimeParseException notADay) {
            form.fault(field, label + "整改期限请按 2026-11-22 的样子填写。");
            return usual;
        }
        if (wanted.isBefore(visitedOn) || wanted.isAfter(visitedOn.plusDays(LATEST_DAYS))) {
            form.fault(field, label + "整改期限应在检查当日至 " + visitedOn.plusDays(LATEST_DAYS) + " 之间。");
        } else if (!wanted.equals(usual) && reason.isEmpty()) {
            form.fault("w." + item, label + "期限与通常的 " + usual + " 不同，请写明理由。");
        } else if (reason.length() > LONGEST_REASON) {
            form.fault("w." + item, label + "改期限的理由最多 " + LONGEST_REASON + " 字。");
        }
        return wanted;
    }

    private @Nullable LocalDate usual(String grade, LocalDate day, String field, String label, VisitForm form) {
        try {
            return deadlines.of(grade, day).due();
        } catch (CalendarEnded ended) {
            form.fault(field, label + ended.sentence());
            return null;
        }
    }
}
