package org.chengxin.workbook;

/**
 * Keeps texts from being taken for formulas when a table is opened in a spreadsheet program (domain §10). The one place
 * that knows how such texts begin; Chinese versions of Excel take the full-width signs for formulas, too.
 */
final class FormulaGuard {

    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text as it may stand in a CSV file: one apostrophe more in front of what would else become a formula. */
    static String guarded(String text) {
        return looksLikeFormula(bare(text)) ? "'" + text : text;
    }

    /** The text that {@link #guarded} was given. */
    static String unguarded(String text) {
        return text.startsWith("'") && looksLikeFormula(bare(text)) ? text.substring(1) : text;
    }

    private static String bare(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '\'') {
            from++;
        }
        return text.substring(from);
    }
}
