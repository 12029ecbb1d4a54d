package org.chengxin.complaint;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters for an act: not every act asks for every part.
 *
 * @param told words for the person who filed
 * @param note words for the office
 * @param ground code of the reason
 * @param day when it happened, where that is not today, as somebody wrote it
 * @param choice one of a list the act knows
 * @param other number of another filing, or of the national platform, or the department it goes to
 */
record Wish(
        @Size(max = 1000, message = "请不要超过 1000 字") @Nullable
        String told,

        @Size(max = 1000, message = "请不要超过 1000 字") @Nullable
        String note,

        @Nullable String ground,

        @Size(max = 30, message = WrittenDay.UNREADABLE) @Nullable
        String day,

        @Size(max = 50, message = "请从列表中选择") @Nullable String choice,

        @Size(max = 100, message = "请不要超过 100 字") @Nullable String other) {

    /** What wordings leave for a person to fill in. */
    private static final String BLANK = "……";

    static final Wish EMPTY = new Wish(null, null, null, null, null, null);

    /** With words to begin with. */
    static Wish beginning(String told) {
        return new Wish(told, null, null, null, null, null);
    }

    /** The words for the person who filed. @throws Rejected if there are none, or blanks in them */
    String requireTold() {
        String words = require("told", told, "请写明要告诉提交人的话。");
        if (words.contains(BLANK)) {
            throw new Rejected("told", "还有“" + BLANK + "”没有填。请写完整：谁、做什么、什么时候做到。");
        }
        return words;
    }

    String requireNote() {
        return require("note", note, "请写明情况和理由。");
    }

    String requireOther(String sentence) {
        return require("other", other, sentence);
    }

    /** The day it happened, today where nothing is written. @throws Rejected if nobody could say which is meant */
    LocalDate dayUntil(LocalDate today) {
        return day == null || day.isBlank()
                ? today
                : WrittenDay.read(day, today).orElseThrow(() -> new Rejected("day", WrittenDay.UNREADABLE));
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
