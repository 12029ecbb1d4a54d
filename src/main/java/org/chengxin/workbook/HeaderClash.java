package org.chengxin.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A header that answers to two columns of one template, so that no reader could tell which is meant.
 *
 * @param header as the second column writes it
 */
public record HeaderClash(Column first, Column second, String header) {

    /** Every clash of a template, compared as {@link HeaderMatch} compares: width, spaces, brackets and marks do not count. */
    public static List<HeaderClash> of(List<Column> columns) {
        Map<String, Column> owners = new HashMap<>();
        List<HeaderClash> clashes = new ArrayList<>();
        for (Column column : columns) {
            Stream.concat(Stream.of(column.name()), column.aliases().stream()).forEach(header -> {
                Column owner = owners.putIfAbsent(HeaderText.normal(header), column);
                if (owner != null && !owner.code().equals(column.code())) {
                    clashes.add(new HeaderClash(owner, column, header));
                }
            });
        }
        return clashes;
    }

    /** Whether nothing of the header would be left to compare, e.g. {@code (必填)}. */
    public static boolean isEmpty(String header) {
        return HeaderText.normal(header).isEmpty();
    }
}
