package org.chengxin.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chengxin.dossier.Fact;
import org.chengxin.portal.PublicProfile.Entry;
import org.chengxin.portal.PublicProfile.Row;
import org.chengxin.portal.PublicProfile.Section;
import org.chengxin.portal.PublicProfile.Tag;
import org.jspecify.annotations.Nullable;

/** What the authorities put on record and the public may read: licences, penalties still in publicity, inspections. */
final class PublicRecords {

    /** Records shown of a kind, the newest; a page must stay small enough for a poor connection. */
    static final int MOST = 8;

    private PublicRecords() {}

    static Section licences(PublicFacts facts) {
        List<Fact> all = facts.of("licence").stream()
                .filter(fact -> !"无效".equals(fact.value("status")))
                .toList();
        List<Entry> entries = newest(all, fact -> licence(fact, facts));
        return section("licences", "行政许可", entries, all.size(), "没有收到各部门报送的行政许可信息。这不等于没有许可，以店内公示的证照为准。");
    }

    private static Entry licence(Fact fact, PublicFacts facts) {
        LicenceTerm term = new LicenceTerm(fact.validFrom(), fact.validTo());
        List<Row> rows = new ArrayList<>();
        add(rows, "许可编号", fact.value("certificate_no"));
        add(rows, "许可内容", PublicText.free(fact.value("content")));
        rows.add(new Row("有效期", term.words()));
        String certificate = fact.value("certificate_name");
        String document = fact.value("document_name");
        String heading = certificate != null && !certificate.isBlank() ? certificate : document;
        return new Entry(
                heading == null ? "行政许可" : heading,
                term.on(facts.today()),
                rows,
                facts.sourceOf(fact),
                date(fact, "decided_on"));
    }

    /** Penalties still in publicity; the end of publicity ends the display (市场监督管理行政处罚信息公示规定，令45号). */
    static Section penalties(PublicFacts facts, String legalName) {
        List<Fact> all = facts.of("penalty");
        List<Entry> entries = newest(all, fact -> penalty(fact, facts, legalName));
        return section("penalties", "行政处罚", entries, all.size(), "没有仍在公示期内的行政处罚信息。");
    }

    private static Entry penalty(Fact fact, PublicFacts facts, String legalName) {
        List<Row> rows = new ArrayList<>();
        String party = fact.value("party_name");
        if (party != null && !party.isBlank() && !party.strip().equals(legalName)) {
            rows.add(new Row("当事人", PartyName.shown(party, fact.value("party_kind"))));
        }
        add(rows, "决定书文号", fact.value("document_no"));
        add(rows, "违法事实", PublicText.free(fact.value("facts")));
        add(rows, "处罚种类", fact.value("kinds"));
        add(rows, "处罚内容", PublicText.free(fact.value("content")));
        if (fact.publicUntil() != null) {
            rows.add(new Row("公示至", fact.publicUntil().toString()));
        }
        String violation = PublicText.free(fact.value("violation"));
        Tag tag = fact.grade() == null ? null : new Tag(fact.grade(), "严重".equals(fact.grade()) ? "bad" : "warn");
        return new Entry(violation == null ? "行政处罚" : violation, tag, rows, facts.sourceOf(fact), fact.validFrom());
    }

    static Section inspections(PublicFacts facts) {
        List<Fact> all = facts.of("inspection");
        List<Entry> entries = newest(all, fact -> inspection(fact, facts));
        return section("inspections", "监督检查", entries, all.size(), "还没有可以公开的监督检查结果。");
    }

    private static Entry inspection(Fact fact, PublicFacts facts) {
        boolean passed = "合格".equals(fact.value("result"));
        List<Row> rows = new ArrayList<>();
        add(rows, "问题", PublicText.free(fact.value("problem")));
        if (!passed) {
            String rectified = fact.value("rectified_on");
            rows.add(new Row("整改", rectified == null || rectified.isBlank() ? "整改中" : "已于 " + rectified + " 整改"));
        }
        String area = fact.value("area");
        String heading = (area == null ? "检查" : area) + ("是".equals(fact.value("joint")) ? "（联合检查）" : "");
        Tag tag = passed ? new Tag("合格", "good") : new Tag("不合格", "warn");
        return new Entry(heading, tag, rows, facts.sourceOf(fact), fact.validFrom());
    }

    /** A section of the newest records, which says so when there are more, and {@code whenEmpty} when there are none. */
    static Section section(String id, String title, List<Entry> entries, int total, String whenEmpty) {
        List<String> notes = new ArrayList<>();
        if (entries.isEmpty()) {
            notes.add(whenEmpty);
        } else if (total > entries.size()) {
            notes.add("共 " + total + " 条，这里列出最近 " + entries.size() + " 条。");
        }
        return new Section(id, title, entries, notes);
    }

    private static List<Entry> newest(List<Fact> all, Function<Fact, Entry> entry) {
        return all.stream()
                .limit(MOST)
                .map(fact -> PublicFacts.marked(entry.apply(fact), fact))
                .toList();
    }

    private static void add(List<Row> rows, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Row(label, value.strip()));
        }
    }

    private static LocalDate date(Fact fact, String field) {
        String text = fact.value(field);
        return text == null || text.isBlank() ? fact.validFrom() : LocalDate.parse(text);
    }
}
