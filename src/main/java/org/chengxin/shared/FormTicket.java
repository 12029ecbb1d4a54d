package org.chengxin.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an opened public form carries: when it was opened, a number of its own, and the figures of the question it puts.
 * Signed for one purpose, so it can be neither made up nor carried to another form.
 *
 * @param id the form's own number; a form sent twice is known by it
 * @param left first figure of the question, 0 where none is put
 */
record FormTicket(Instant openedAt, UUID id, int left, int right) {

    private static final String USE = "form.ticket:";

    Duration age(Instant now) {
        return Duration.between(openedAt, now);
    }

    boolean asks() {
        return left > 0;
    }

    FormTicket asking(int first, int second) {
        return new FormTicket(openedAt, id, first, second);
    }

    String signed(Seal seal, String purpose) {
        String text = openedAt.toEpochMilli() + "." + id + "." + left + "." + right;
        return text + "." + seal.mark(text, USE + purpose);
    }

    /** The ticket, if the text is one that was signed for this purpose. */
    static Optional<FormTicket> parse(String text, Seal seal, String purpose) {
        int end = text.lastIndexOf('.');
        if (end < 0 || text.length() > 200) {
            return Optional.empty();
        }
        String body = text.substring(0, end);
        byte[] mark = text.substring(end + 1).getBytes(StandardCharsets.UTF_8);
        boolean ours = seal.marks(body, USE + purpose).stream()
                .anyMatch(one -> MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), mark));
        if (!ours) {
            return Optional.empty();
        }
        String[] parts = body.split("\\.");
        return Optional.of(new FormTicket(
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                UUID.fromString(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3])));
    }
}
