package org.chengxin.inspection;

import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;

/** The way of a form that came in: known already, or read, judged and filed. */
@Component
class VisitFilings {

    private final VisitFrames frames;
    private final VisitReader reader;
    private final Visits visits;

    VisitFilings(VisitFrames frames, VisitReader reader, Visits visits) {
        this.frames = frames;
        this.reader = reader;
        this.visits = visits;
    }

    /**
     * @throws VisitRefused if the form has faults
     * @throws StaleVisit if somebody else filed meanwhile
     */
    Receipt file(VisitForm form, Actor actor) {
        UUID visit = idOf(form);
        String hash = form.hash();
        Optional<Receipt> before = visits.receipt(visit, hash, actor);
        if (before.isPresent()) {
            return before.get();
        }
        VisitStatement said = reader.read(form, frames.sent(form, visit, actor), visit, actor);
        int base = form.text("base").matches("\\d{1,6}") ? Integer.parseInt(form.text("base")) : 0;
        return visits.file(said, base, form.text("reason"), hash, actor);
    }

    VisitFrame frame(VisitForm form, Actor actor) {
        return frames.sent(form, idOf(form), actor);
    }

    static UUID idOf(VisitForm form) {
        return form.id("visit").orElseThrow(() -> new Rejected("页面不完整，缺少检查编号。请重新打开检查页面。"));
    }
}
