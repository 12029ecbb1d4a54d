package org.chengxin.complaint;

import java.util.List;
import org.chengxin.shared.Option;
import org.jspecify.annotations.Nullable;

/**
 * One act as the console offers it: where it is sent, what its form asks for, and what it begins with.
 *
 * @param slug last part of its address, a noun
 * @param label on the button
 * @param told label of the words for the person who filed; null where there are none
 * @param note label of the words for the office
 * @param ground which list of grounds, see {@code complaint_ground.act}; null for none
 * @param day label of a day other than today; null for none
 * @param choiceLabel label of the choice; null for none
 * @param other label of a number or name; null for none
 */
record DeskAct(
        String slug,
        String label,
        String hint,
        @Nullable String told,
        @Nullable String note,
        @Nullable String ground,
        @Nullable String day,
        @Nullable String choiceLabel,
        List<Option> choices,
        @Nullable String other) {

    static final String TOLD = "告诉提交人的话（显示在查询页）";
    static final String NOTE = "情况和理由（内部记录）";

    static DeskAct of(String slug, String label, String hint) {
        return new DeskAct(slug, label, hint, null, null, null, null, null, List.of(), null);
    }

    DeskAct telling() {
        return new DeskAct(slug, label, hint, TOLD, note, ground, day, choiceLabel, choices, other);
    }

    DeskAct noting() {
        return new DeskAct(slug, label, hint, told, NOTE, ground, day, choiceLabel, choices, other);
    }

    DeskAct grounded(String list) {
        return new DeskAct(slug, label, hint, told, note, list, day, choiceLabel, choices, other);
    }

    DeskAct dated(String dayLabel) {
        return new DeskAct(slug, label, hint, told, note, ground, dayLabel, choiceLabel, choices, other);
    }

    DeskAct choosing(String choice, List<Option> from) {
        return new DeskAct(slug, label, hint, told, note, ground, day, choice, from, other);
    }

    DeskAct naming(String otherLabel) {
        return new DeskAct(slug, label, hint, told, note, ground, day, choiceLabel, choices, otherLabel);
    }
}
