package org.chengxin.rectification;

import java.time.Instant;
import java.time.LocalDate;
import org.chengxin.shared.Moments;

/**
 * One step as it was written down.
 *
 * @param day when it happened, which may lie before the day it was written down
 */
record Deed(Deeds.Kind kind, LocalDate day, String text, Instant recordedAt, String actorName, String department) {

    public String minute() {
        return Moments.minute(recordedAt);
    }
}
