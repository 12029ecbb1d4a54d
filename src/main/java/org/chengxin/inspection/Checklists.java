package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklists in force: which version of which area is used on which day. */
@Service
public class Checklists {

    private final ChecklistRows rows;

    Checklists(ChecklistRows rows) {
        this.rows = rows;
    }

    /** The eight areas of the policy, in its order. */
    @Transactional(readOnly = true)
    public List<Area> areas() {
        return rows.areas();
    }

    /**
     * The version an area uses on a day.
     *
     * @throws Rejected if no version is in force that day
     */
    @Transactional(readOnly = true)
    public Checklist onDay(String area, LocalDate day) {
        return rows.onDay(area, day).orElseThrow(() -> new Rejected("“" + area + "”在 " + day + " 没有生效的检查清单，请先发布。"));
    }

    /** @throws NotFound if there is no such issued version */
    @Transactional(readOnly = true)
    public Checklist byId(UUID id) {
        return rows.issued(id).orElseThrow(() -> new NotFound("checklist " + id));
    }
}
