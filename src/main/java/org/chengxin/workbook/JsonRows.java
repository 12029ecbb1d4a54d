package org.chengxin.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows that a machine sent: {@code {"item": "penalty", "rows": [{"document_no": "…"}]}}. The item names the sheet, the
 * names of all rows together are the header (row 0), and rows are counted from 1, so that sentences name them as machines do.
 */
final class JsonRows {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(10).build())
            .build();

    private JsonRows() {}

    static void read(Path file, int lastRow, RowHandler handler) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        String[] sheet = {""};
        walk(file, item -> sheet[0] = item, object -> {
            names.addAll(object.keySet());
            if (names.size() > Workbooks.MAX_COLUMNS) {
                throw new UnreadableWorkbook("超过 " + Workbooks.MAX_COLUMNS + " 个不同的字段名，请检查字段名是否写错");
            }
        });
        List<String> columns = List.copyOf(names);
        handler.row(new Row(sheet[0], 0, columns.stream().map(Cell::text).toList()));
        int[] number = {0};
        walk(file, item -> {}, object -> {
            if (++number[0] <= lastRow) {
                handler.row(new Row(sheet[0], number[0], cells(object, columns)));
            }
        });
    }

    private static List<Cell> cells(Map<String, Cell> object, List<String> columns) {
        List<Cell> cells = new ArrayList<>();
        int used = 0;
        for (String column : columns) {
            cells.add(object.getOrDefault(column, Cell.BLANK));
            if (!cells.get(cells.size() - 1).isBlank()) {
                used = cells.size();
            }
        }
        return cells.subList(0, used);
    }

    private static void walk(Path file, Consumer<String> item, Consumer<Map<String, Cell>> row) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), file)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("item") && value == JsonToken.VALUE_STRING) {
                    item.accept(json.getString());
                } else if (name.equals("rows")) {
                    expect(value, JsonToken.START_ARRAY);
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        row.accept(object(json));
                    }
                    expect(json.currentToken(), JsonToken.END_ARRAY);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static Map<String, Cell> object(JsonParser json) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            switch (json.nextToken()) {
                case VALUE_STRING -> cells.put(name, Cell.text(json.getString()));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    cells.put(name, new Cell(json.getString(), Cell.Kind.NUMBER));
                case VALUE_NULL -> cells.put(name, Cell.BLANK);
                default -> throw new UnreadableWorkbook("字段“" + name + "”的值应为文字");
            }
        }
        return cells;
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new UnreadableWorkbook("JSON 的结构应为 {\"item\": \"…\", \"rows\": [{…}]}");
        }
    }
}
