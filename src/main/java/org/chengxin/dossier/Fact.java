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
 * @param validTo the day it ends: a licence's last, the day on which a listing is lifted; null while it stays true
 * @param publicFrom first day the public may see it; null if never
 * @param publicUntil last day the public may see it, as settled when it was recorded, and with it the last day of its use; null
 *     without end
 * @param data the catalogue fields by code; dates as {@code yyyy-MM-dd}, amounts as plain decimals
 * @param submission the submission it came with, if any
 * @param row row number in that submission's file, if any
 * @param recordedAt when the system came to know it
 * @param withdrawnAt when the system stopped holding it true; null while live
 * @param ending how it ceased to be used although it was true; null while in use
 * @param disputed whether an objection against it is open (异议中)
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
        @Nullable Instant withdrawnAt,
        @Nullable Ending ending,
        boolean disputed) {

    public Fact {
        data = Map.copyOf(data);
    }

    /** A statement that nobody disputes and whose use nothing has ended. */
    public Fact(
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
        this(
                id,
                merchant,
                item,
                key,
                grade,
                authority,
                reporter,
                validFrom,
                validTo,
                publicFrom,
                publicUntil,
                data,
                submission,
                row,
                recordedAt,
                withdrawnAt,
                null,
                false);
    }

    /**
     * The end of a fact's use. Publicity, sharing, use and score end the same day (《信用修复管理办法》第三条); the fact stays in
     * the internal archive and keeps its key, so that the same statement sent again does not bring it back.
     *
     * @param basis number of the repair, or the document that revoked or changed the decision
     */
    public record Ending(Kind kind, Instant at, String by, String basis) {

        /** Why a fact is no longer used. */
        public enum Kind {
            REPAIRED("已修复"),
            REVOKED("已撤销、变更"),
            OBJECTED("异议成立，已停用");

            private final String label;

            Kind(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /** Whether it may be shown, shared and scored: neither withdrawn, nor repaired, nor revoked. */
    public boolean isInUse() {
        return withdrawnAt == null && ending == null;
    }

    /** The fact as it read at a moment before which it was recorded and not withdrawn. */
    Fact asKnownAt(Instant moment, boolean disputedThen) {
        return new Fact(
                id,
                merchant,
                item,
                key,
                grade,
                authority,
                reporter,
                validFrom,
                validTo,
                publicFrom,
                publicUntil,
                data,
                submission,
                row,
                recordedAt,
                null,
                ending == null || !ending.at().isBefore(moment) ? null : ending,
                disputedThen);
    }

    /** The field's text, or null where the fact does not state it. */
    public @Nullable String value(String field) {
        return data.get(field);
    }

    /** Whether the public may see this fact on the given day. */
    public boolean isPublicOn(LocalDate day) {
        return publicFrom != null
                && isInUse()
                && !day.isBefore(publicFrom)
                && (publicUntil == null || !day.isAfter(publicUntil));
    }
}
