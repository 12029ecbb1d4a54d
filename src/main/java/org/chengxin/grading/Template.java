package org.chengxin.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.dossier.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A rule's words taken apart: text, holes {@code {field}}, and parts in square brackets that go if one of their holes stays
 * empty. The hole {@code {n}} is the number of facts.
 */
final class Template {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

    private record Piece(String text, boolean hole) {}

    private record Part(List<Piece> pieces, boolean optional) {}

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    static Template of(String words) {
        List<Part> parts = new ArrayList<>();
        Matcher optional = OPTIONAL.matcher(words);
        int from = 0;
        while (optional.find()) {
            parts.add(new Part(pieces(words.substring(from, optional.start())), false));
            parts.add(new Part(pieces(optional.group(1)), true));
            from = optional.end();
        }
        parts.add(new Part(pieces(words.substring(from)), false));
        return new Template(parts);
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int from = 0;
        while (hole.find()) {
            pieces.add(new Piece(text.substring(from, hole.start()), false));
            pieces.add(new Piece(hole.group(1), true));
            from = hole.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    /** The words with their holes filled, and no more than one space anywhere. */
    String fill(@Nullable Fact fact, int count) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            if (!part.optional() || isComplete(part, fact, count)) {
                for (Piece piece : part.pieces()) {
                    append(filled, piece.hole() ? value(fact, piece.text(), count) : piece.text());
                }
            }
        }
        return filled.toString().strip();
    }

    private static boolean isComplete(Part part, @Nullable Fact fact, int count) {
        for (Piece piece : part.pieces()) {
            if (piece.hole() && value(fact, piece.text(), count) == null) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder filled, @Nullable String text) {
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' || filled.isEmpty() || filled.charAt(filled.length() - 1) != ' ') {
                filled.append(c);
            }
        }
    }

    private static @Nullable String value(@Nullable Fact fact, String field, int count) {
        if (field.equals("n")) {
            return String.valueOf(count);
        }
        return fact == null ? null : FactText.of(fact, field);
    }
}
