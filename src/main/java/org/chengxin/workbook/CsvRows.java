package org.chengxin.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of a CSV file, whichever encoding and delimiter it uses. */
final class CsvRows {

    private static final char[] DELIMITERS = {',', '\t', ';'};
    private static final int SAMPLE_LINES = 20;
    private static final int LONGEST_FIELD = 1 << 18;

    private CsvRows() {}

    static void read(Path file, String fileName, int lastRow, RowHandler handler) throws IOException {
        Charset charset = CsvText.charset(file);
        String sheet = sheetName(fileName);
        int number = 0;
        try (Reader reader = CsvText.open(file, charset);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(delimiter(file, charset))
                        .skipEmptyLines(false)
                        .maxBufferSize(LONGEST_FIELD)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(reader)) {
            for (CsvRecord line : csv) {
                if (++number > lastRow) {
                    break;
                }
                handler.row(new Row(sheet, number, cells(line, number)));
            }
        } catch (CsvParseException e) {
            if (String.valueOf(e.getMessage()).contains("fields")) {
                throw tooWide(number + 1);
            }
            throw new UnreadableWorkbook("第" + (number + 1) + "行的引号或换行有误，请用 Excel 打开检查后另存再上传");
        }
    }

    private static List<Cell> cells(CsvRecord line, int number) {
        List<Cell> cells = new ArrayList<>(line.getFieldCount());
        int used = 0;
        for (String field : line.getFields()) {
            cells.add(Cell.text(unwrap(field)));
            if (!cells.get(cells.size() - 1).isBlank()) {
                used = cells.size();
            }
        }
        if (used > Workbooks.MAX_COLUMNS) {
            throw tooWide(number);
        }
        return cells.subList(0, used);
    }

    private static UnreadableWorkbook tooWide(int number) {
        return new UnreadableWorkbook("第" + number + "行超过 " + Workbooks.MAX_COLUMNS + " 列，请删除多余的列后上传");
    }

    /** Some exports write {@code ="0123"} so that Excel keeps the text as it is. */
    private static String unwrap(String field) {
        boolean wrapped = field.length() > 3 && field.startsWith("=\"") && field.endsWith("\"");
        return wrapped ? field.substring(2, field.length() - 1) : FormulaGuard.unguarded(field);
    }

    /** The delimiter by which most of the first lines fall into the same number of parts. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = CsvText.open(file, charset)) {
            char[] sample = new char[65536];
            int n = Math.max(0, reader.read(sample));
            new String(sample, 0, n).lines().limit(SAMPLE_LINES).forEach(lines::add);
        }
        char best = ',';
        long bestWeight = 0;
        for (char delimiter : DELIMITERS) {
            for (String line : lines) {
                int count = count(line, delimiter);
                long same =
                        lines.stream().filter(l -> count(l, delimiter) == count).count();
                // How many lines agree counts most: one long text may hold more semicolons than a line has columns.
                long weight = count == 0 ? 0 : same << 32 | count;
                if (weight > bestWeight) {
                    best = delimiter;
                    bestWeight = weight;
                }
            }
        }
        return best;
    }

    private static int count(String line, char delimiter) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += !quoted && c == delimiter ? 1 : 0;
        }
        return count;
    }

    private static String sheetName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
