package org.chengxin.complaint;

import java.time.LocalDate;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters for an act: not every act asks for every part.
 *
 * @param told words for the person who filed
 * @param note words for the office
 * @param ground code of the reason
 * @param day when it happened, where that is not today
 * @param choice one of a list the act knows
 * @param other number of another filing, or of the national platform, or the department it goes to
 */
record Wish(
        @Nullable String told,
        @Nullable String note,
        @Nullable String ground,
        @Nullable LocalDate day,
        @Nullable String choice,
        @Nullable String other) {

    /** The words for the person who filed. @throws Rejected if there are none */
    String requireTold() {
        return require("told", told, "请写明要告诉提交人的话。");
    }

    String requireNote() {
        return require("note", note, "请写明情况和理由。");
    }

    String requireOther(String sentence) {
        return require("other", other, sentence);
    }

    String toldOrNothing() {
        return told == null ? "" : told.strip();
    }

    String noteOrNothing() {
        return note == null ? "" : note.strip();
    }

    static String require(String field, @Nullable String text, String sentence) {
        if (text == null || text.isBlank()) {
            throw new Rejected(field, sentence);
        }
        return text.strip();
    }
}
