package org.chengxin.grading;

import java.time.Instant;
import java.util.UUID;

/** One step of a model version on its way into force: who, when, and in what words. */
record ModelAct(Kind kind, UUID actor, String by, Instant at, String words) {

    /** What was done. */
    enum Kind {
        DRAFTED("起草"),
        REVISED("修改"),
        SUBMITTED("提请批准"),
        RETURNED("退回起草"),
        APPROVED("批准"),
        STOPPED("停止施行"),
        ADOPTED("施行"),
        DISCARDED("放弃");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether who does this has a hand in the text, and may therefore not approve it. */
        boolean isAuthorship() {
            return this == DRAFTED || this == REVISED || this == SUBMITTED;
        }
    }
}
