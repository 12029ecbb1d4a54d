package org.chengxin.intake;

import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;

/**
 * A long act on a submission, asked for by a person and done behind the request.
 *
 * @param actor who asked, with the roles held at that moment
 * @param heavy whether it may take long; such jobs queue for themselves, so that small ones never wait for them
 */
record Job(
        UUID id, SubmissionId submission, Kind kind, Actor actor, boolean warningsRead, String reason, boolean heavy) {

    /** What is to be done. */
    enum Kind {
        STAGE("读取和判定"),
        COMMIT("提交"),
        REVERSE("撤销");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Job stage(SubmissionId submission, Actor actor, boolean heavy) {
        return new Job(Ids.next(), submission, Kind.STAGE, actor, false, "", heavy);
    }

    static Job commit(SubmissionId submission, boolean warningsRead, Actor actor, boolean heavy) {
        return new Job(Ids.next(), submission, Kind.COMMIT, actor, warningsRead, "", heavy);
    }

    static Job reverse(SubmissionId submission, String reason, Actor actor, boolean heavy) {
        return new Job(Ids.next(), submission, Kind.REVERSE, actor, false, reason, heavy);
    }
}
