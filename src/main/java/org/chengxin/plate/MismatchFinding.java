package org.chengxin.plate;

import org.chengxin.shared.Masks;
import org.chengxin.shared.Rejected;

/**
 * What an officer writes when a report is ended: a sentence for whoever reported, whom nobody knows, and what stays in the
 * office. Names, telephones and what was said at the door belong to the second (peers 12).
 *
 * @param said read by the reporter
 * @param note how it was looked into and what was done
 */
record MismatchFinding(String said, String note) {

    static MismatchFinding of(String said, String note) {
        String told = said.strip();
        String kept = note.strip();
        if (told.isEmpty()) {
            throw new Rejected("words", "请写明告诉报告人的话，报告人会看到。");
        }
        if (told.length() > Mismatches.LONGEST) {
            throw new Rejected("words", "告诉报告人的话最多 " + Mismatches.LONGEST + " 字，请删短一些。");
        }
        if (!Masks.scrub(told).equals(told)) {
            throw new Rejected("words", "告诉报告人的话里像是有电话、身份证号、车牌或邮箱，报告人看得到。请删去，需要留存的写在内部记录里。");
        }
        if (kept.isEmpty()) {
            throw new Rejected("note", "请在内部记录里写明怎样核实的、做了什么；报告人看不到。");
        }
        if (kept.length() > Mismatches.LONGEST) {
            throw new Rejected("note", "内部记录最多 " + Mismatches.LONGEST + " 字，请删短一些。");
        }
        return new MismatchFinding(told, kept);
    }
}
