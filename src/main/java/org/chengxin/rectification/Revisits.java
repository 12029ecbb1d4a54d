package org.chengxin.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.inspection.Revisit;
import org.chengxin.inspection.RevisitSource;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回头看: closed cases are looked at again after 30 and 90 days (domain §7). What has come back becomes a new case that names
 * the old one; inspection plans may draw from the same list.
 */
@Service
class Revisits implements RevisitSource {

    private final RevisitRows rows;
    private final Cases cases;
    private final Deeds deeds;
    private final Clock clock;

    Revisits(RevisitRows rows, Cases cases, Deeds deeds, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** What a look back may find. */
    enum Result {
        KEPT("仍符合要求"),
        RELAPSED("问题反弹，重新立案"),
        CLOSED("商户已停业");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Revisit> dueBy(LocalDate day) {
        return rows.dueBy(day);
    }

    /** Notes what was found; whoever rechecked a task of the case does not look back on it. */
    @Transactional
    public void note(CaseId id, int round, Result result, LocalDate day, String words, Actor actor) {
        Cases.requireOfficer(actor);
        RectificationCase file = cases.hold(id);
        RevisitRows.Revisit planned = rows.of(id).stream()
                .filter(one -> one.round() == round)
                .findFirst()
                .orElseThrow(() -> new NotFound("revisit " + round + " of " + id));
        if (planned.result() != null) {
            throw new Rejected("第 " + round + " 次回头看已经登记过结果。");
        }
        if (day.isBefore(planned.due()) || day.isAfter(LocalDate.now(clock))) {
            throw new Rejected("day", "日期须在 " + planned.due() + " 以后，并且不晚于今天。");
        }
        if (rows.recheckers(id).contains(actor.id())) {
            throw new Rejected("您复查过这件督办的事项，回头看请由另一人进行。");
        }
        CaseId next = result == Result.RELAPSED ? reopen(file, words, actor) : null;
        rows.note(id, round, result, day, words, actor, next);
        deeds.note(id, null, Deeds.Kind.REVISIT, day, "第 " + round + " 次：" + result.label() + "。" + words, actor);
    }

    private CaseId reopen(RectificationCase file, String words, Actor actor) {
        return cases.openOf(file.merchant())
                .orElseGet(() -> cases.open(
                        file.merchant(),
                        new RectificationCase.Opening(
                                CaseOrigin.REVISIT, file.number() + " 销号后反弹：" + words, null, null, file.id()),
                        actor));
    }
}
