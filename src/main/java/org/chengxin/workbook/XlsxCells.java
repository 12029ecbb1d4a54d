package org.chengxin.workbook;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.jspecify.annotations.Nullable;

/** What a cell of an .xlsx says: a shared or inline text, a number by its format, a truth, an error, a formula's last result. */
final class XlsxCells {

    static final int LAST_COLUMN = SpreadsheetVersion.EXCEL2007.getMaxColumns();

    private final CellTexts numbers;
    private final SharedTexts texts;
    private final XlsxStyles styles;
    private final StringBuilder buffer = new StringBuilder();

    XlsxCells(CellTexts numbers, SharedTexts texts, XlsxStyles styles) {
        this.numbers = numbers;
        this.texts = texts;
        this.styles = styles;
    }

    /** The current element {@code c}; goes to its end. */
    Cell read(XmlPart xml) throws IOException {
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
            case "n" -> numbers.number(Double.parseDouble(text), format);
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
    static int columnOf(@Nullable String reference) {
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
