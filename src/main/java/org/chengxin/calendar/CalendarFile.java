package org.chengxin.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.shared.Rejected;
import org.chengxin.workbook.Cell;
import org.chengxin.workbook.Column;
import org.chengxin.workbook.HeaderMatch;
import org.chengxin.workbook.Row;
import org.chengxin.workbook.Workbooks;
import org.springframework.web.multipart.MultipartFile;

/** A year's holidays as a table in .xlsx, .xls or .csv, turned into the lines that the editor reads. */
final class CalendarFile {

    private static final List<Column> COLUMNS = List.of(
            Column.of("first", "开始日期", "日期", "起始日期", "起"),
            Column.of("last", "结束日期", "截止日期", "止"),
            Column.of("kind", "安排", "类型", "放假或上班"),
            Column.of("name", "节日", "名称", "节日名称"));
    private static final int MAX_ROWS = 400;

    private CalendarFile() {}

    /** @throws Rejected if the file is no such table */
    static String lines(MultipartFile upload) throws IOException {
        try (InputStream content = upload.getInputStream()) {
            return lines(content, String.valueOf(upload.getOriginalFilename()));
        }
    }

    static String lines(InputStream content, String fileName) {
        try {
            Path file = Files.createTempFile("calendar", "");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                return lines(file, fileName);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(Path file, String fileName) {
        HeaderMatch header = Workbooks.firstRows(file, fileName).values().stream()
                .flatMap(rows -> HeaderMatch.find(rows, COLUMNS).stream())
                .filter(match -> match.has("first") && match.has("kind"))
                .findFirst()
                .orElseThrow(() -> new Rejected("file", "没有认出表头。表格要有“开始日期”“安排”两列，可以有“结束日期”“节日”两列；“安排”填放假或上班。"));
        StringBuilder text = new StringBuilder();
        int[] count = {0};
        Workbooks.read(file, fileName, row -> {
            if (row.sheet().equals(header.sheet()) && row.number() > header.row() && ++count[0] <= MAX_ROWS) {
                text.append(line(header.values(row), row)).append('\n');
            }
        });
        if (count[0] > MAX_ROWS) {
            throw new Rejected("file", "表格超过 " + MAX_ROWS + " 行，一年的放假安排没有这么多，请核对文件。");
        }
        return text.toString();
    }

    private static String line(Map<String, Cell> values, Row row) {
        if (values.isEmpty()) {
            return row.texts().stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
        }
        String last = text(values, "last");
        return text(values, "first") + (last.isEmpty() ? "" : " 至 " + last) + " " + text(values, "kind") + " "
                + text(values, "name");
    }

    private static String text(Map<String, Cell> values, String code) {
        return values.getOrDefault(code, Cell.BLANK).text();
    }
}
