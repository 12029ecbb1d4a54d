package org.chengxin.grading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/** A fact that does not exist, or does not read like this: what would stand in the dossier if something were done. */
final class Hypothetical {

    /** Ids of facts on record are made of time, these of names. */
    private static final int NAME_BASED = 3;

    private final Map<String, String> data = new HashMap<>();
    private @Nullable String grade;
    private String authority = "";
    private @Nullable LocalDate validTo;

    /** A fact like another, to be stated anew. */
    static Hypothetical like(Fact fact) {
        Hypothetical one = new Hypothetical();
        one.data.putAll(fact.data());
        one.grade = fact.grade();
        one.authority = fact.authority();
        one.validTo = fact.validTo();
        return one;
    }

    /** Sets a field or attribute by the name rules use; null leaves it unstated. */
    void state(String field, @Nullable String value) {
        switch (field) {
            case "class" -> grade = value;
            case "authority" -> authority = value == null ? "" : value;
            case "validTo" -> validTo = value == null ? null : LocalDate.parse(value);
            case "validFrom", "publicFrom", "publicUntil" -> {
                // follow from the day the fact is made on
            }
            default -> {
                if (value == null) {
                    data.remove(field);
                } else {
                    data.put(field, value);
                }
            }
        }
    }

    boolean states(String field) {
        return data.containsKey(field);
    }

    /** As a new fact of a day, known last on that day. */
    Fact on(LocalDate day, MerchantId merchant, String item, String name) {
        String key = name + "@" + day;
        return new Fact(
                new FactId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))),
                merchant,
                item,
                key,
                grade,
                authority,
                authority,
                day,
                validTo,
                day,
                null,
                data,
                null,
                null,
                day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                null);
    }

    /** What the made-up ones among some facts state, whatever they are called. */
    static Set<Object> among(List<Fact> facts) {
        Set<Object> stated = new HashSet<>();
        for (Fact fact : facts) {
            if (fact.id().value().version() == NAME_BASED) {
                stated.add(Arrays.asList(
                        fact.item(), fact.grade(), fact.authority(), fact.validFrom(), fact.validTo(), fact.data()));
            }
        }
        return stated;
    }

    /** The facts without one of them. */
    static List<Fact> without(List<Fact> facts, FactId gone) {
        return facts.stream().filter(fact -> !fact.id().equals(gone)).toList();
    }

    /** The facts with one of them stating a field. */
    static List<Fact> stating(List<Fact> facts, FactId which, String field, String value) {
        List<Fact> all = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            all.add(fact.id().equals(which) ? stating(fact, field, value) : fact);
        }
        return all;
    }

    private static Fact stating(Fact fact, String field, String value) {
        Map<String, String> data = new HashMap<>(fact.data());
        data.put(field, value);
        return new Fact(
                fact.id(),
                fact.merchant(),
                fact.item(),
                fact.key(),
                fact.grade(),
                fact.authority(),
                fact.reporter(),
                fact.validFrom(),
                fact.validTo(),
                fact.publicFrom(),
                fact.publicUntil(),
                data,
                fact.submission(),
                fact.row(),
                fact.recordedAt(),
                fact.withdrawnAt(),
                fact.ending(),
                fact.disputed());
    }
}
