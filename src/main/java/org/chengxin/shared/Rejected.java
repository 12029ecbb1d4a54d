package org.chengxin.shared;

import org.jspecify.annotations.Nullable;

/**
 * A broken rule, told in one Chinese sentence the reader can act on. Screens show it beside the form (with a field, if it
 * has one) or as a 409 page; nothing has been changed when it is thrown.
 */
public class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    public Rejected(String sentence) {
        this(null, sentence);
    }

    public Rejected(@Nullable String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** The sentence itself. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** The form field at fault, where there is one. */
    public @Nullable String field() {
        return field;
    }
}
