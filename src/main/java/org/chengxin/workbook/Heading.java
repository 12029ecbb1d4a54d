package org.chengxin.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a template to be filled in.
 *
 * @param text the header
 * @param required whether a row without it is refused; marked with * and in red
 * @param options what may be chosen; empty where anything may be written
 * @param prompt what Excel shows beside a chosen cell; null for nothing
 */
public record Heading(
        String text,
        boolean required,
        List<String> options,
        @Nullable String prompt) {

    public Heading {
        options = List.copyOf(options);
    }

    String marked() {
        return required ? text + "*" : text;
    }
}
