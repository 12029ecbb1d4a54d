package org.chengxin.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Masks;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;

/** A fact in the words of the screens. */
record FactView(
        String id,
        String merchant,
        String merchantName,
        String item,
        String itemName,
        String title,
        @Nullable String grade,
        String authority,
        String reporter,
        String valid,
        String publicity,
        String recorded,
        @Nullable String withdrawn,
        @Nullable String ended,
        String state,
        boolean disputed,
        boolean inUse,
        @Nullable UUID submission,
        @Nullable Integer row,
        List<Entry> fields) {

    static final LocalDate FOREVER = LocalDate.of(2099, 12, 31);
    private static final Set<String> PERSONS = Set.of("legal_person", "signatory", "inspector");

    /** One field with its name. */
    record Entry(String name, String text) {}

    static FactView of(
            Fact fact,
            CatalogueItem item,
            String merchantName,
            Map<String, String> departments,
            LocalDate today,
            Actor reader) {
        boolean whole = readsNames(fact, reader);
        List<Entry> fields = item.fields().stream()
                .filter(field -> fact.data().containsKey(field.code()))
                .map(field -> new Entry(field.name(), text(field, String.valueOf(fact.value(field.code())), whole)))
                .toList();
        String named = item.titleOf(fact.data());
        String title = FactScope.holds(fact, reader) ? named : Masks.scrub(named);
        return new FactView(
                fact.id().toString(),
                fact.merchant().toString(),
                merchantName,
                item.code(),
                item.name(),
                title.isEmpty() ? item.name() : title,
                fact.grade(),
                departments.getOrDefault(fact.authority(), fact.authority()),
                departments.getOrDefault(fact.reporter(), fact.reporter()),
                valid(fact),
                publicity(fact, item),
                Moments.minute(fact.recordedAt()),
                withdrawn(fact.withdrawnAt()),
                ended(fact.ending()),
                state(fact, today),
                fact.disputed() && fact.isInUse(),
                fact.isInUse(),
                fact.submission(),
                fact.row(),
                fields);
    }

    static boolean readsNames(Fact fact, Actor reader) {
        return reader.has(Role.OFFICER) || reader.department().equals(fact.reporter());
    }

    /** Persons are named in full only to officers and to the department that reported them (domain §4). */
    static String text(CatalogueField field, String text, boolean whole) {
        return !whole && PERSONS.contains(field.code()) ? Masks.name(text) : text;
    }

    private static String valid(Fact fact) {
        LocalDate to = fact.validTo();
        return to == null
                ? fact.validFrom().toString()
                : fact.validFrom() + " 至 " + (to.isBefore(FOREVER) ? to.toString() : "长期");
    }

    private static String publicity(Fact fact, CatalogueItem item) {
        if (fact.publicFrom() == null) {
            return "不公示（" + item.disclosure().label() + "）";
        }
        return fact.publicFrom() + " 起" + (fact.publicUntil() == null ? "" : "，至 " + fact.publicUntil() + " 止");
    }

    private static @Nullable String withdrawn(@Nullable Instant at) {
        return at == null ? null : Moments.minute(at) + " 撤回";
    }

    static @Nullable String ended(Fact.@Nullable Ending ending) {
        return ending == null
                ? null
                : Moments.minute(ending.at()) + " " + ending.by() + " 登记"
                        + ending.kind().label() + "：" + ending.basis();
    }

    static String state(Fact fact, LocalDate today) {
        if (fact.withdrawnAt() != null) {
            return "已撤回";
        }
        Fact.Ending ending = fact.ending();
        if (ending != null) {
            return ending.kind().label() + "，内部存档";
        }
        LocalDate to = fact.validTo();
        if (to != null && to.isBefore(today)) {
            return "已到期";
        }
        if (fact.publicFrom() == null) {
            return "有效，不公示";
        }
        return fact.isPublicOn(today) ? "有效，公示中" : "有效，公示期满";
    }
}
