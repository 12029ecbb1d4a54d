package org.chengxin.dossier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A format laid down for a field as a regular expression. Matching stops after so many looks at the text: a careless
 * expression costs one refused cell, never the server.
 */
public final class FieldPattern {

    /** Longest text a pattern is tried on; formats are for numbers and codes, not for prose. */
    static final int LONGEST_TEXT = 500;

    private static final int LOOKS = 20_000;

    private static final LoadingCache<String, FieldPattern> KNOWN =
            Caffeine.newBuilder().maximumSize(500).build(expression -> new FieldPattern(Pattern.compile(expression)));

    private final Pattern pattern;

    private FieldPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException if the expression does not compile; ask {@link #problem} first */
    public static FieldPattern of(String expression) {
        return KNOWN.get(expression);
    }

    /** What is wrong with the expression, in words; empty if it can be used. */
    static Optional<String> problem(String expression) {
        if (expression.length() > 200) {
            return Optional.of("超过 200 个字符");
        }
        try {
            Pattern.compile(expression);
            return Optional.empty();
        } catch (PatternSyntaxException broken) {
            return Optional.of("不是正确的正则表达式，第 " + (broken.getIndex() + 1) + " 个字符附近有误");
        }
    }

    /** Whether the whole text has the format; a text on which the expression runs away has not. */
    public boolean matches(String text) {
        if (text.length() > LONGEST_TEXT) {
            return false;
        }
        try {
            return pattern.matcher(new Watched(text, new int[] {LOOKS})).matches();
        } catch (RunAway | StackOverflowError tooMuch) {
            return false;
        }
    }

    private static final class RunAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RunAway() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private record Watched(CharSequence text, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new RunAway();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
