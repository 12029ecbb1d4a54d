package org.chengxin.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One row of a sheet.
 *
 * @param sheet name of the sheet; for CSV the file name without its ending
 * @param number the row's number as Excel shows it, from 1
 * @param cells cells by column from 0; columns after the last filled one are left out
 */
public record Row(String sheet, int number, List<Cell> cells) {

    private static final Pattern NOTE = Pattern.compile(
            "(?:(?:填表|表格|填报|填写)?(?:说明|须知|要求)|备?注|(?:制表|填表|填报|报送|审核|联系)(?:人|单位|部门|日期|时间|电话)?)[:：].*"
                    + "|(?:填表|表格|填报|填写)(?:说明|须知|要求).*|(?:合计|总计|小计)(?:[:：].*)?",
            Pattern.DOTALL);

    /** Such as “填表人：张三”. */
    private static final Pattern LABELLED = Pattern.compile("[^:：]{2,6}[:：].{0,30}");

    private static final Pattern SUM = Pattern.compile("合\\s*计|总\\s*计|小\\s*计");

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell of a column counted from 0; blank beyond the end of the row. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    int length() {
        int length = 0;
        for (Cell cell : cells) {
            length += cell.text().length();
        }
        return length;
    }

    /** Whether the row is a remark below or above the table (填表说明、备注、制表人、合计) and says nothing of its own. */
    public boolean isNote() {
        String first = null;
        boolean alone = true;
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                alone = first == null;
                if (!alone) {
                    break;
                }
                first = cell.text();
            }
        }
        if (first == null) {
            return false;
        }
        if (alone) {
            return NOTE.matcher(first).matches() || SUM.matcher(first).matches();
        }
        // Nearly all rows are told apart by their first cell, without a pattern.
        return "合总小".indexOf(first.charAt(0)) >= 0 && SUM.matcher(first).matches()
                || (first.indexOf(':') >= 0 || first.indexOf('：') >= 0)
                        && cells.stream()
                                .allMatch(cell -> cell.isBlank()
                                        || LABELLED.matcher(cell.text()).matches());
    }

    /** The displayed texts in column order. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            texts.add(cell.text());
        }
        return texts;
    }
}
