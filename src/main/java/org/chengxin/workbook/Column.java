package org.chengxin.workbook;

import java.util.List;

/**
 * A column a template knows.
 *
 * @param code what the program calls it
 * @param name the header in the official template
 * @param aliases other headers seen for the same thing
 */
public record Column(String code, String name, List<String> aliases) {

    public Column {
        aliases = List.copyOf(aliases);
    }

    public static Column of(String code, String name, String... aliases) {
        return new Column(code, name, List.of(aliases));
    }
}
