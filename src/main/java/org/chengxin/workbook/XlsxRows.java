package org.chengxin.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.jspecify.annotations.Nullable;

/** Rows of the visible sheets of an .xlsx, as a stream: memory holds one row and the shared texts. */
final class XlsxRows {

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int LAST_COLUMN = SpreadsheetVersion.EXCEL2007.getMaxColumns();

    private final CellTexts cells;
    private final SharedTexts texts;
    private final XlsxStyles styles;
    private final int lastRow;
    private final RowHandler handler;
    private final StringBuilder buffer = new StringBuilder();
    private String sheet = "";
    private int number;

    private XlsxRows(CellTexts cells, SharedTexts texts, XlsxStyles styles, int lastRow, RowHandler handler) {
        this.cells = cells;
        this.texts = texts;
        this.styles = styles;
        this.lastRow = lastRow;
        this.handler = handler;
    }

    static void read(Path path, int lastRow, RowHandler handler) throws IOException {
        try (XlsxFile file = new XlsxFile(path);
                SharedTexts texts = file.texts()) {
            XlsxRows rows = new XlsxRows(new CellTexts(file.from1904()), texts, file.styles(), lastRow, handler);
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
            column = reference == null ? column + 1 : columnOf(reference);
            Cell cell = cell(xml);
            boolean far = column >= Workbooks.MAX_COLUMNS;
            if (column >= LAST_COLUMN || (far && !cell.isBlank())) {
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

    private Cell cell(XmlPart xml) throws IOException {
        String type = xml.attribute("t");
        NumberFormat format = styles.of(xml.number("s", 0));
        boolean formula = false;
        buffer.setLength(0);
        while (xml.child()) {
            if (xml.is("v")) {
                xml.text(buffer);
            } else if (xml.is("is")) {
                RichText.read(xml, buffer);
            } else {
                formula |= xml.is("f");
                xml.skip();
            }
        }
        Cell value = buffer.isEmpty() ? Cell.BLANK : value(type == null ? "n" : type, buffer.toString(), format);
        return formula && !value.isBlank() ? new Cell(value.text(), Cell.Kind.FORMULA) : value;
    }

    private Cell value(String type, String text, NumberFormat format) throws IOException {
        return switch (type) {
            case "s" -> Cell.text(RichText.unescaped(texts.get(Integer.parseInt(text.strip()))));
            case "b" -> new Cell(text.strip().equals("1") ? "TRUE" : "FALSE", Cell.Kind.BOOLEAN);
            case "e" -> new Cell(text.strip(), Cell.Kind.ERROR);
            case "n" -> cells.number(Double.parseDouble(text), format);
            case "d" -> day(text.strip());
            default -> Cell.text(RichText.unescaped(text));
        };
    }

    private static Cell day(String iso) {
        String day = iso.length() > 10 ? iso.substring(0, 10) : iso;
        try {
            return new Cell(LocalDate.parse(day).toString(), Cell.Kind.DATE);
        } catch (DateTimeParseException e) {
            return Cell.text(iso);
        }
    }

    /** “AB12” is column 27, counted from 0; beyond what Excel has it is the last and one more. */
    private static int columnOf(@Nullable String reference) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length(); i++) {
            char letter = Character.toUpperCase(reference.charAt(i));
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = Math.min(LAST_COLUMN + 1, column * 26 + letter - 'A' + 1);
        }
        return column - 1;
    }
}
