package org.chengxin.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;

/** Rows of the visible sheets of an .xlsx, as a stream: memory holds one row and the shared texts. */
final class XlsxRows {

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getMaxRows();

    private final XlsxCells cells;
    private final int lastRow;
    private final RowHandler handler;
    private String sheet = "";
    private int number;

    private XlsxRows(XlsxCells cells, int lastRow, RowHandler handler) {
        this.cells = cells;
        this.lastRow = lastRow;
        this.handler = handler;
    }

    static void read(Path path, int lastRow, RowHandler handler) throws IOException {
        try (XlsxFile file = new XlsxFile(path);
                SharedTexts texts = file.texts()) {
            XlsxCells cells = new XlsxCells(new CellTexts(file.from1904()), texts, file.styles());
            XlsxRows rows = new XlsxRows(cells, lastRow, handler);
            for (XlsxFile.SheetPart sheet : file.sheets()) {
                if (!sheet.hidden()) {
                    rows.read(file, sheet);
                }
            }
        }
    }

    private void read(XlsxFile file, XlsxFile.SheetPart part) throws IOException {
        sheet = part.name();
        number = 0;
        try (XmlPart xml = file.open(part)) {
            xml.child();
            while (xml.child()) {
                if (xml.is("sheetData")) {
                    while (xml.child()) {
                        int next = xml.number("r", number + 1);
                        if (next <= number || next > LAST_ROW) {
                            throw new UnreadableWorkbook("工作表“" + sheet + "”第" + number + "行之后的行号错乱，请用 Excel 另存后再上传");
                        }
                        number = next;
                        if (number > lastRow) {
                            return;
                        }
                        handler.row(new Row(sheet, number, row(xml)));
                    }
                    return;
                }
                xml.skip();
            }
        }
    }

    private List<Cell> row(XmlPart xml) throws IOException {
        List<Cell> row = new ArrayList<>();
        int column = -1;
        while (xml.child()) {
            if (!xml.is("c")) {
                xml.skip();
                continue;
            }
            String reference = xml.attribute("r");
            column = reference == null ? column + 1 : XlsxCells.columnOf(reference);
            Cell cell = cells.read(xml);
            boolean far = column >= Workbooks.MAX_COLUMNS;
            if (column >= XlsxCells.LAST_COLUMN || (far && !cell.isBlank())) {
                throw new UnreadableWorkbook(
                        "工作表“" + sheet + "”第" + number + "行超过 " + Workbooks.MAX_COLUMNS + " 列，请删除多余的列后上传");
            }
            if (!cell.isBlank()) {
                while (row.size() <= column) {
                    row.add(Cell.BLANK);
                }
                row.set(column, cell);
            }
        }
        return row;
    }
}
