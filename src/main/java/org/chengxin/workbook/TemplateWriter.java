package org.chengxin.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddressList;
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
    private final NotesSheet notes;

    private TemplateWriter(XSSFWorkbook workbook, List<List<String>> table) {
        this.workbook = workbook;
        this.styles = new SheetStyles(workbook);
        this.notes = new NotesSheet(workbook, styles, table);
    }

    /**
     * @param sheetName what the template reports
     * @param table rows of the notes sheet, its header first
     */
    public static void write(String sheetName, List<Heading> headings, List<List<String>> table, OutputStream out) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet(SheetText.name(sheetName));
            new TemplateWriter(workbook, table).head(sheet, headings);
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
            sheet.setColumnWidth(i, SheetText.width(heading.marked()));
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
                : rules.createFormulaListConstraint(notes.list(heading));
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

    private static String cut(String prompt) {
        return prompt.length() <= MAX_PROMPT ? prompt : prompt.substring(0, MAX_PROMPT - 1) + "…";
    }
}
