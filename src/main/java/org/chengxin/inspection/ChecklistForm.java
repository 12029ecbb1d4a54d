package org.chengxin.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** A draft as it is typed: one row an item, put in order by the numbers, a row whose text is emptied goes. */
record ChecklistForm(int revision, @Nullable List<Row> rows) {

    static final List<String> GRADES = List.of("一般", "较重", "严重");

    private static final int EMPTY_ROWS = 3;
    private static final int MOST = 60;

    record Row(
            @Nullable Integer position,
            @Nullable String code,
            @Nullable String text,
            @Nullable String grade,
            @Nullable String basis) {

        private boolean isFilled() {
            return !clean(text).isEmpty();
        }

        private int place() {
            return position == null ? Integer.MAX_VALUE : position;
        }
    }

    static ChecklistForm of(ChecklistVersion draft, List<ChecklistItem> items) {
        List<Row> rows = new ArrayList<>();
        items.forEach(item -> rows.add(new Row(item.position(), item.code(), item.text(), item.grade(), item.basis())));
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(new Row(null, null, null, null, null));
        }
        return new ChecklistForm(draft.revision(), rows);
    }

    /**
     * The items in their new order.
     *
     * @param known codes ever used in this area; any other is a new item
     */
    List<ChecklistItem> items(Area area, List<String> known) {
        List<Row> filled = Stream.ofNullable(rows)
                .flatMap(List::stream)
                .filter(Row::isFilled)
                .sorted(Comparator.comparingInt(Row::place))
                .toList();
        if (filled.size() > MOST) {
            throw new Rejected("一份清单最多 " + MOST + " 项，请合并或删去一些。");
        }
        int last = known.stream()
                .mapToInt(code -> Integer.parseInt(code.substring(2)))
                .max()
                .orElse(0);
        List<ChecklistItem> items = new ArrayList<>();
        for (Row row : filled) {
            String code = clean(row.code());
            boolean kept = known.contains(code)
                    && items.stream().noneMatch(item -> item.code().equals(code));
            items.add(item(items.size() + 1, kept ? code : "%s%02d".formatted(area.prefix(), ++last), row));
        }
        return items;
    }

    private static ChecklistItem item(int position, String code, Row row) {
        String text = clean(row.text());
        String grade = clean(row.grade());
        String basis = clean(row.basis());
        if (text.length() > 200) {
            throw new Rejected("第 " + position + " 项的内容超过 200 字，请写短些。");
        }
        if (!GRADES.contains(grade)) {
            throw new Rejected("第 " + position + " 项“" + text + "”还没有选问题程度。");
        }
        if (basis.isEmpty() || basis.length() > 300) {
            throw new Rejected("第 " + position + " 项“" + text + "”请写明依据（300 字以内）。");
        }
        return new ChecklistItem(UUID.randomUUID(), position, code, text, grade, basis);
    }

    private static String clean(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
