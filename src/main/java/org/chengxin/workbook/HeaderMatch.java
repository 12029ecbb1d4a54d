package org.chengxin.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the header row of a sheet answers to the columns of a template, matched by meaning and never by position.
 *
 * @param sheet the sheet
 * @param row number of the header row, as Excel shows it; the lower one where the header takes two rows
 * @param codes column index from 0 → {@link Column#code()}
 * @param headers column index from 0 → header as written, for all columns with a header
 * @param unknown headers as written that no column answers to
 * @param missing columns no header answers to
 * @param duplicates headers as written that answer to a column already taken further left
 * @param score how well the template fits, 0 to 1: 1 if every header is known and every column is there
 */
public record HeaderMatch(
        String sheet,
        int row,
        Map<Integer, String> codes,
        Map<Integer, String> headers,
        List<String> unknown,
        List<Column> missing,
        List<String> duplicates,
        double score) {

    /** The header row among the first rows of one sheet; empty if no row answers to two columns of the template. */
    public static Optional<HeaderMatch> find(List<Row> firstRows, List<Column> columns) {
        Map<String, Column> byName = new HashMap<>();
        for (Column column : columns) {
            byName.putIfAbsent(HeaderText.normal(column.name()), column);
        }
        for (Column column : columns) {
            column.aliases().forEach(alias -> byName.putIfAbsent(HeaderText.normal(alias), column));
        }
        HeaderMatch best = null;
        for (Row row : firstRows) {
            if (row.number() > Workbooks.HEADER_ROWS) {
                break;
            }
            HeaderMatch match = match(row, columns, byName);
            if (best == null || match.codes.size() > best.codes.size()) {
                best = match;
            }
        }
        for (Row joined : SplitHeader.joined(firstRows, byName.keySet())) {
            HeaderMatch match = match(joined, columns, byName);
            if (best != null && match.codes.size() > best.codes.size() && match.duplicates.isEmpty()) {
                best = match;
            }
        }
        return best == null || best.codes.size() < Math.min(2, columns.size()) ? Optional.empty() : Optional.of(best);
    }

    /** The filled cells of a data row by column code. */
    public Map<String, Cell> values(Row data) {
        Map<String, Cell> values = new LinkedHashMap<>();
        codes.forEach((index, code) -> {
            Cell cell = data.cell(index);
            if (!cell.isBlank()) {
                values.put(code, cell);
            }
        });
        return values;
    }

    public boolean has(String code) {
        return codes.containsValue(code);
    }

    private static HeaderMatch match(Row row, List<Column> columns, Map<String, Column> byName) {
        Map<Integer, String> codes = new LinkedHashMap<>();
        Map<Integer, String> headers = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<String> duplicates = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String header = row.cell(i).text();
            if (header.isEmpty()) {
                continue;
            }
            headers.put(i, header);
            Column column = byName.get(HeaderText.normal(header));
            if (column == null) {
                unknown.add(header);
            } else if (taken.add(column.code())) {
                codes.put(i, column.code());
            } else {
                duplicates.add(header);
            }
        }
        unknown.remove(WorkbookWriter.PROBLEM_HEADER);
        List<Column> missing =
                columns.stream().filter(c -> !taken.contains(c.code())).toList();
        int headerCount = codes.size() + unknown.size() + duplicates.size();
        double score = columns.isEmpty() ? 0 : 2.0 * codes.size() / (columns.size() + headerCount);
        return new HeaderMatch(row.sheet(), row.number(), codes, headers, unknown, missing, duplicates, score);
    }
}
