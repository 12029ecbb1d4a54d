package org.chengxin.workbook;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param sheet name of the sheet; for CSV the file name without its ending
 * @param number the row's number as Excel shows it, from 1
 * @param cells cells by column from 0; columns after the last filled one are left out
 */
public record Row(String sheet, int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell of a column counted from 0; blank beyond the end of the row. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** The displayed texts in column order. */
    public List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }
}
