package org.chengxin.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Disclosure;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FieldType;
import org.chengxin.portal.PublicProfile.Entry;
import org.chengxin.portal.PublicProfile.Row;

/** Facts of which the public sees sums only: counts, who reported them, the newest day, and how many are under objection. */
final class Sums {

    private Sums() {}

    /** The year's facts of an item that the catalogue opens in sums, by their class; nothing where there are none. */
    static Stream<Entry> of(CatalogueItem item, PublicFacts facts) {
        List<Fact> all = facts.ofTheYear(item.code());
        if (item.disclosure() != Disclosure.AGGREGATE || all.isEmpty()) {
            return Stream.empty();
        }
        List<Row> rows = all.stream()
                .collect(Collectors.groupingBy(fact -> kindOf(fact, item), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> new Row(kind.getKey(), kind.getValue() + " 条"))
                .toList();
        return Stream.of(entry(item.name() + "（汇总）", rows, all, facts));
    }

    /** @param of the facts summed up, the newest first; never empty */
    static Entry entry(String heading, List<Row> rows, List<Fact> of, PublicFacts facts) {
        List<Row> all = new ArrayList<>(rows);
        long disputed = of.stream().filter(Fact::disputed).count();
        if (disputed > 0) {
            all.add(new Row("异议中", "当事人等对其中 " + disputed + " 项提出异议，正在核查"));
        }
        String sources = of.stream().map(facts::sourceOf).distinct().collect(Collectors.joining("、"));
        return new Entry(heading, null, all, sources, of.get(0).validFrom());
    }

    /** By class, else by the first choice among the title fields; free text is never counted by, since it would be shown. */
    private static String kindOf(Fact fact, CatalogueItem item) {
        String grade = fact.grade();
        if (grade != null) {
            return grade;
        }
        return item.definition().title().stream()
                .flatMap(code -> item.field(code).stream())
                .filter(field -> field.type() == FieldType.CHOICE)
                .map(CatalogueField::code)
                .findFirst()
                .map(fact::value)
                .orElse("合计");
    }
}
