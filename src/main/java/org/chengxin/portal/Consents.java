package org.chengxin.portal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FieldType;

/**
 * What a merchant agrees to have shown, as its newest statement says: whoever takes an agreement back is shown no more of what
 * was agreed to earlier either (个人信息保护法第十五条). Statements that differ only in the time they are about, such as the
 * months of one kind of bill, are one row of statements.
 */
final class Consents {

    private static final String GIVEN = "是";
    private static final Set<FieldType> TIMES = Set.of(FieldType.DATE, FieldType.MONTH, FieldType.YEAR);

    private final Map<String, CatalogueItem> asking;
    private final Map<String, Fact> newest;

    private Consents(Map<String, CatalogueItem> asking, Map<String, Fact> newest) {
        this.asking = asking;
        this.newest = newest;
    }

    /** As they stand among these facts of one merchant. */
    static Consents in(List<Fact> live, List<CatalogueItem> items) {
        Map<String, CatalogueItem> asking = items.stream()
                .filter(item -> item.definition().consentField() != null)
                .collect(Collectors.toMap(CatalogueItem::code, item -> item));
        Map<String, Fact> newest = new HashMap<>();
        for (Fact fact : live) {
            CatalogueItem item = asking.get(fact.item());
            if (item != null) {
                newest.merge(row(fact, item), fact, (one, other) -> later(one, other, item));
            }
        }
        return new Consents(asking, newest);
    }

    /** Whether the fact may be told as far as agreement goes; always where its item asks for none. */
    boolean cover(Fact fact) {
        CatalogueItem item = asking.get(fact.item());
        if (item == null) {
            return true;
        }
        Fact last = newest.get(row(fact, item));
        return isGiven(fact, item) && last != null && isGiven(last, item);
    }

    /** Of two that are equally new, the one that refuses. */
    private static Fact later(Fact one, Fact other, CatalogueItem item) {
        Comparator<Fact> age = Comparator.comparing(Fact::validFrom)
                .thenComparing(Fact::recordedAt)
                .thenComparing(fact -> !isGiven(fact, item));
        return age.compare(one, other) >= 0 ? one : other;
    }

    private static boolean isGiven(Fact fact, CatalogueItem item) {
        String field = item.definition().consentField();
        return field != null && GIVEN.equals(fact.value(field));
    }

    private static String row(Fact fact, CatalogueItem item) {
        Set<String> parts = new TreeSet<>();
        for (String code : item.definition().key()) {
            boolean time = code.equals(item.definition().validFrom())
                    || item.field(code)
                            .map(CatalogueField::type)
                            .filter(TIMES::contains)
                            .isPresent();
            if (!time) {
                parts.add(code + "=" + fact.value(code));
            }
        }
        return item.code() + parts;
    }
}
