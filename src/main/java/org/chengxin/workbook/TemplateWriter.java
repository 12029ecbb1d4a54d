package org.chengxin.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes an empty template as .xlsx: a sheet with nothing but its headers, whose cells are text, offer what may be chosen
 * and say what is wanted; and a second sheet of notes, which readers pass over.
 */
public final class TemplateWriter {

    /** The sheet of notes; it holds no data, whatever stands on it. */
    public static final String NOTES_SHEET = "填表说明";

    private static final int LAST_ROW = 1_048_575;
    private static final int MAX_PROMPT = 255;

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final XSSFSheet notes;
    private int optionColumn;

    private TemplateWriter(XSSFWorkbook workbook, XSSFSheet notes, int firstOptionColumn) {
        this.workbook = workbook;
        this.styles = new SheetStyles(workbook);
        this.notes = notes;
        this.optionColumn = firstOptionColumn;
    }

    /**
     * @param sheetName what the template reports
     * @param table rows of the notes sheet, its header first
     */
    public static void write(String sheetName, List<Heading> headings, List<List<String>> table, OutputStream out) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet(WorkbookWriter.sheetName(sheetName));
            XSSFSheet notes = workbook.createSheet(NOTES_SHEET);
            TemplateWriter writer =
                    new TemplateWriter(workbook, notes, table.get(0).size() + 1);
            writer.notes(table);
            writer.head(sheet, headings);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(XSSFSheet sheet, List<Heading> headings) {
        CellStyle required = styles.required(workbook);
        XSSFDataValidationHelper rules = new XSSFDataValidationHelper(sheet);
        XSSFRow row = sheet.createRow(0);
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            sheet.setDefaultColumnStyle(i, styles.text());
            sheet.setColumnWidth(i, WorkbookWriter.width(heading.marked()) * 256);
            row.createCell(i).setCellValue(heading.marked());
            row.getCell(i).setCellStyle(heading.required() ? required : styles.header());
            guide(sheet, rules, i, heading);
        }
        sheet.createFreezePane(0, 1);
    }

    /** Other texts than the options may be written after a question: the importer knows more spellings than the list. */
    private void guide(XSSFSheet sheet, XSSFDataValidationHelper rules, int column, Heading heading) {
        String prompt = heading.prompt();
        if (heading.options().isEmpty() && prompt == null) {
            return;
        }
        DataValidationConstraint constraint = heading.options().isEmpty()
                ? new XSSFDataValidationConstraint(DataValidationConstraint.ValidationType.ANY, "")
                : rules.createFormulaListConstraint(listed(heading));
        DataValidation rule = rules.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, column, column));
        rule.setSuppressDropDownArrow(true);
        rule.setEmptyCellAllowed(true);
        if (!heading.options().isEmpty()) {
            rule.setErrorStyle(DataValidation.ErrorStyle.WARNING);
            rule.createErrorBox("不在可选范围内", "请从下拉列表中选择。");
            rule.setShowErrorBox(true);
        }
        if (prompt != null) {
            rule.createPromptBox("填写要求", cut(prompt));
            rule.setShowPromptBox(true);
        }
        sheet.addValidationData(rule);
    }

    /** Writes the options into a column of the notes sheet, since a list inside the rule ends at 255 characters. */
    private String listed(Heading heading) {
        int column = optionColumn++;
        cell(0, column, heading.text() + "：可选内容", styles.header());
        notes.setColumnWidth(column, 24 * 256);
        for (int i = 0; i < heading.options().size(); i++) {
            cell(i + 1, column, heading.options().get(i), styles.quoted());
        }
        String letters = CellReference.convertNumToColString(column);
        return "'" + NOTES_SHEET + "'!$" + letters + "$2:$" + letters + "$"
                + (heading.options().size() + 1);
    }

    private void notes(List<List<String>> table) {
        CellStyle wrapped = styles.wrapped(workbook);
        for (int r = 0; r < table.size(); r++) {
            for (int c = 0; c < table.get(r).size(); c++) {
                cell(r, c, table.get(r).get(c), r == 0 ? styles.header() : wrapped);
            }
        }
        for (int c = 0; c < table.get(0).size(); c++) {
            notes.setColumnWidth(c, (c == 1 ? 12 : 36) * 256);
        }
        notes.createFreezePane(0, 1);
    }

    private void cell(int row, int column, String text, CellStyle style) {
        XSSFRow line = notes.getRow(row) == null ? notes.createRow(row) : notes.getRow(row);
        line.createCell(column).setCellValue(text);
        line.getCell(column).setCellStyle(style);
    }

    private static String cut(String prompt) {
        return prompt.length() <= MAX_PROMPT ? prompt : prompt.substring(0, MAX_PROMPT - 1) + "…";
    }
}
