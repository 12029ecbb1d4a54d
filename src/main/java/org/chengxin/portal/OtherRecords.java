package org.chengxin.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Fact;
import org.chengxin.portal.PublicProfile.Entry;
import org.chengxin.portal.PublicProfile.Row;
import org.chengxin.portal.PublicProfile.Section;

/**
 * Everything the catalogue opens to the public that has no section of its own, as the item itself says: public items one by
 * one by their title fields, summed items as counts, items under consent where the merchant agreed, internal ones never. An
 * item added in the catalogue editor appears here without any code.
 */
final class OtherRecords {

    /** Items whose facts the sections made by hand show. */
    private static final Set<String> ELSEWHERE =
            Set.of(("penalty licence inspection tax_status tax_credit utility pledge"
                            + " commitment food_grade review complaint")
                    .split(" "));

    private OtherRecords() {}

    /** Their common section; absent where there are none. */
    static Optional<Section> of(PublicFacts facts) {
        List<CatalogueItem> items = facts.words().items().stream()
                .filter(item -> !ELSEWHERE.contains(item.code()))
                .toList();
        List<List<Fact>> shown = items.stream().map(item -> shown(item, facts)).toList();
        List<Entry> entries = new ArrayList<>(newestOfEachFirst(shown).stream()
                .map(fact -> PublicFacts.marked(entry(fact, facts), fact))
                .toList());
        int single = shown.stream().mapToInt(List::size).sum();
        String note = single > entries.size() ? "共 " + single + " 条，这里列出 " + entries.size() + " 条。" : "";
        List<Entry> sums = items.stream().flatMap(item -> Sums.of(item, facts)).toList();
        entries.addAll(sums);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        String about = sums.isEmpty() ? "" : "标“汇总”的只列近 12 个月的条数，不列内容。";
        return Optional.of(new Section(
                "others",
                "其他公开信息",
                entries,
                Stream.of(note, about).filter(text -> !text.isEmpty()).toList()));
    }

    private static List<Fact> shown(CatalogueItem item, PublicFacts facts) {
        return switch (item.disclosure()) {
            case PUBLIC -> facts.standing(item.code());
            case CONSENT -> facts.agreed(item);
            case AGGREGATE, INTERNAL -> List.of();
        };
    }

    /** No kind is crowded out by another: each shows its newest before any shows its second; then in catalogue order. */
    private static List<Fact> newestOfEachFirst(List<List<Fact>> kinds) {
        int[] taken = new int[kinds.size()];
        int left = PublicRecords.MOST;
        for (boolean more = true; more && left > 0; ) {
            more = false;
            for (int kind = 0; kind < taken.length && left > 0; kind++) {
                if (taken[kind] < kinds.get(kind).size()) {
                    taken[kind]++;
                    left--;
                    more = true;
                }
            }
        }
        List<Fact> facts = new ArrayList<>();
        for (int kind = 0; kind < taken.length; kind++) {
            facts.addAll(kinds.get(kind).subList(0, taken[kind]));
        }
        return facts;
    }

    private static Entry entry(Fact fact, PublicFacts facts) {
        String title = PublicText.free(facts.words().title(fact));
        List<Row> rows = title == null || title.isBlank() ? List.of() : List.of(new Row("内容", title.strip()));
        return new Entry(facts.words().item(fact.item()), null, rows, facts.sourceOf(fact), fact.validFrom());
    }
}
