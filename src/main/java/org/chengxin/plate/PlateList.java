package org.chengxin.plate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the register with the filters that made it. */
record PlateList(
        PlateCriteria wanted,
        List<PlateRows.Line> lines,
        @Nullable String next) {

    static PlateList of(PlateCriteria wanted, List<PlateRows.Line> found) {
        boolean more = found.size() > PlateRows.PAGE;
        List<PlateRows.Line> lines = more ? found.subList(0, PlateRows.PAGE) : found;
        return new PlateList(wanted, lines, more ? lines.get(lines.size() - 1).serial() : null);
    }

    public boolean isFiltered() {
        return wanted.state() != null || wanted.block() != null || wanted.q() != null;
    }
}
