package org.chengxin.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Headers over two rows, as merged cells make them: a group above (处罚机关), its parts below (名称、统一社会信用代码), and
 * columns without parts standing above an empty cell. Where a cell lies below a known header and is no header itself, the
 * lower row is taken for data.
 */
final class SplitHeader {

    private SplitHeader() {}

    /** Each pair of neighbouring first rows joined to one header row, where that may be meant. */
    static List<Row> joined(List<Row> firstRows, Set<String> known) {
        List<Row> joined = new ArrayList<>();
        for (int i = 1; i < firstRows.size(); i++) {
            Row upper = firstRows.get(i - 1);
            Row lower = firstRows.get(i);
            if (lower.number() == upper.number() + 1 && lower.number() <= Workbooks.HEADER_ROWS) {
                join(upper, lower, known).ifPresent(joined::add);
            }
        }
        return joined;
    }

    private static Optional<Row> join(Row upper, Row lower, Set<String> known) {
        List<Cell> cells = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            String above = upper.cell(i).text();
            String below = lower.cell(i).text();
            group = above.isEmpty() ? group : above;
            if (below.isEmpty()) {
                cells.add(Cell.text(above));
                continue;
            }
            Optional<String> header = Stream.of(group + below, group + "(" + below + ")", below)
                    .filter(text -> known.contains(HeaderText.normal(text)))
                    .findFirst();
            if (header.isEmpty() && known.contains(HeaderText.normal(above))) {
                return Optional.empty();
            }
            cells.add(Cell.text(header.orElse(below)));
        }
        return Optional.of(new Row(lower.sheet(), lower.number(), cells));
    }
}
