package org.chengxin.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * One dated, sourced statement about a merchant under a catalogue item. Append-only: a correction withdraws one fact and
 * adds another.
 *
 * @param item code of the catalogue item, e.g. {@code penalty}
 * @param key natural key within the item; at most one live fact has it
 * @param grade class of the statement where the item has classes, e.g. 轻微, 一般, 较重, 严重
 * @param authority code of the department whose statement it is (处罚机关、许可机关…), e.g. {@code zhzf}
 * @param reporter code of the department that reported it
 * @param validFrom first day it is true in the world
 * @param validTo last day it is true; null while it stays true
 * @param publicFrom first day the public may see it; null if never
 * @param publicUntil last day the public may see it; null without end
 * @param data the catalogue fields by code; dates as {@code yyyy-MM-dd}, amounts as plain decimals
 * @param submission the submission it came with, if any
 * @param row row number in that submission's file, if any
 * @param recordedAt when the system came to know it
 * @param withdrawnAt when the system stopped holding it true; null while live
 */
public record Fact(
        FactId id,
        MerchantId merchant,
        String item,
        String key,
        @Nullable String grade,
        String authority,
        String reporter,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil,
        Map<String, String> data,
        @Nullable UUID submission,
        @Nullable Integer row,
        Instant recordedAt,
        @Nullable Instant withdrawnAt) {

    public Fact {
        data = Map.copyOf(data);
    }

    /** The field's text, or null where the fact does not state it. */
    public @Nullable String value(String field) {
        return data.get(field);
    }

    /** Whether the public may see this fact on the given day. */
    public boolean isPublicOn(LocalDate day) {
        return publicFrom != null
                && withdrawnAt == null
                && !day.isBefore(publicFrom)
                && (publicUntil == null || !day.isAfter(publicUntil));
    }
}
