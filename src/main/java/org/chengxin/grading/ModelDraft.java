package org.chengxin.grading;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.grading.ScoringModel.Definition;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a scoring model, on its way into force.
 *
 * @param version number it will have
 * @param basedOn number of the version it was drafted from
 * @param revision how often it was changed, so that two people never overwrite each other
 * @param effectiveFrom intended first day; null while drafted
 * @param noticeDays for how many days it is announced before; null while drafted
 * @param approvedOn day of approval, from which the notice counts
 * @param run the rehearsal on which it was submitted
 */
record ModelDraft(
        UUID id,
        String code,
        int version,
        int basedOn,
        String name,
        String basis,
        Definition definition,
        int revision,
        State state,
        @Nullable LocalDate effectiveFrom,
        @Nullable Integer noticeDays,
        @Nullable LocalDate approvedOn,
        @Nullable UUID run) {

    /** Where it stands. */
    enum State {
        DRAFT("起草中"),
        SUBMITTED("待批准"),
        APPROVED("公示中"),
        STOPPED("已停止施行，等待处理"),
        ADOPTED("已施行"),
        DISCARDED("已放弃");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What it says, as a model that could be used on that day. */
    ScoringModel model(LocalDate from) {
        return new ScoringModel(code, version, name, basis, from, null, definition);
    }

    public String title() {
        return name + "第 " + version + " 版";
    }

    public boolean isOpen() {
        return state != State.ADOPTED && state != State.DISCARDED;
    }

    public boolean isEditable() {
        return state == State.DRAFT;
    }
}
