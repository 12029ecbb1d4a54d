package org.chengxin.intake;

import org.jspecify.annotations.Nullable;

/**
 * Something the reporter must know about a row: what, in which column, and what to do.
 *
 * @param field catalogue field at fault; null where the whole row is meant
 */
record Problem(Level level, @Nullable String field, String sentence) {

    enum Level {
        /** The row cannot be taken. */
        FATAL,
        /** The row can be taken once a person has looked. */
        WARN,
        /** Good to know. */
        INFO
    }

    static Problem fatal(@Nullable String field, String sentence) {
        return new Problem(Level.FATAL, field, sentence);
    }

    static Problem warn(@Nullable String field, String sentence) {
        return new Problem(Level.WARN, field, sentence);
    }

    static Problem info(@Nullable String field, String sentence) {
        return new Problem(Level.INFO, field, sentence);
    }

    public boolean isFatal() {
        return level == Level.FATAL;
    }

    public boolean isWarning() {
        return level == Level.WARN;
    }
}
