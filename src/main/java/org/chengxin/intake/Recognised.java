package org.chengxin.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.workbook.HeaderMatch;

/** The item a file reports, with the header of each sheet that has one. */
record Recognised(CatalogueItem item, Map<String, HeaderMatch> sheets, List<String> notices) {

    /** The same with something more to be said about the file. */
    Recognised with(List<String> more) {
        List<String> all = new ArrayList<>(notices);
        all.addAll(more);
        return new Recognised(item, sheets, all);
    }

    /** The header row of the first sheet, as written. */
    List<String> headers() {
        List<String> texts = new ArrayList<>();
        sheets.values().stream()
                .findFirst()
                .ifPresent(match -> match.headers().forEach((column, header) -> {
                    while (texts.size() < column) {
                        texts.add("");
                    }
                    texts.add(header);
                }));
        return texts;
    }
}
