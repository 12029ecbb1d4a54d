package org.chengxin.workbook;

import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How a cell shows its number.
 *
 * @param date as a day or a moment
 * @param padded with leading zeros, so that the number stands for a code
 */
record NumberFormat(int index, String code, boolean date, boolean padded) {

    static final NumberFormat GENERAL = new NumberFormat(0, "General", false, false);

    static NumberFormat of(int index, String code) {
        return new NumberFormat(index, code, isDate(index, code), code.matches("0{2,}"));
    }

    /** Chinese Excel writes dates as formats 27–36 and 50–58 and does not say what they look like. */
    private static boolean isDate(int index, String code) {
        boolean chinese = (index >= 27 && index <= 36) || (index >= 50 && index <= 58);
        return DateUtil.isADateFormat(index, code)
                || (chinese && (code.equals("General") || code.startsWith("reserved")));
    }
}
