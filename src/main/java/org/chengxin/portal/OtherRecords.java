package org.chengxin.portal;

import java.util.List;
import java.util.Optional;
import org.chengxin.dossier.Fact;
import org.chengxin.portal.PublicProfile.Entry;
import org.chengxin.portal.PublicProfile.Row;
import org.chengxin.portal.PublicProfile.Section;

/** Listings, samplings and other published facts without a section of their own. */
final class OtherRecords {

    private static final List<String> ITEMS =
            List.of("serious_illegal", "executed", "abnormal", "false_material", "major_hazard", "sampling", "honour");

    private OtherRecords() {}

    /** Their common section; absent where there are none. */
    static Optional<Section> of(PublicFacts facts) {
        List<Fact> all =
                ITEMS.stream().flatMap(item -> facts.standing(item).stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Entry> entries = all.stream()
                .limit(PublicRecords.MOST)
                .map(fact -> PublicFacts.marked(entry(fact, facts), fact))
                .toList();
        return Optional.of(PublicRecords.section("others", "其他公开信息", entries, all.size(), ""));
    }

    private static Entry entry(Fact fact, PublicFacts facts) {
        String title = PublicText.free(facts.words().title(fact));
        List<Row> rows = title == null || title.isBlank() ? List.of() : List.of(new Row("内容", title.strip()));
        return new Entry(facts.words().item(fact.item()), null, rows, facts.sourceOf(fact), fact.validFrom());
    }
}
