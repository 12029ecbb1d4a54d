package org.chengxin.grading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.chengxin.dossier.Fact;
import org.jspecify.annotations.Nullable;

/** What a fact states in a field of the catalogue or in one of its own attributes, by the names rules use for them. */
final class FactText {

    /** Dates lately read, by hash of their text: the same few thousand days are asked about again and again. */
    private static final @Nullable Read[] READ = new Read[1 << 13];

    private record Read(String text, @Nullable LocalDate date) {}

    private FactText() {}

    /** The text of a fact's field or attribute; null where it is not stated. */
    static @Nullable String of(Fact fact, String field) {
        Object found = switch (field) {
            case "class" -> fact.grade();
            case "authority" -> fact.authority();
            case "validFrom" -> fact.validFrom();
            case "validTo" -> fact.validTo();
            case "publicFrom" -> fact.publicFrom();
            case "publicUntil" -> fact.publicUntil();
            default -> fact.value(field);
        };
        String text = found == null ? "" : found.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** The date a fact states in a field; null where it states none, or nothing that is a date. */
    static @Nullable LocalDate date(Fact fact, String field) {
        return switch (field) {
            case "validFrom" -> fact.validFrom();
            case "validTo" -> fact.validTo();
            case "publicFrom" -> fact.publicFrom();
            case "publicUntil" -> fact.publicUntil();
            default -> parsed(fact.value(field));
        };
    }

    private static @Nullable LocalDate parsed(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        int slot = text.hashCode() & (READ.length - 1);
        Read known = READ[slot];
        if (known == null || !known.text().equals(text)) {
            known = new Read(text, parse(text.strip()));
            READ[slot] = known;
        }
        return known.date();
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
