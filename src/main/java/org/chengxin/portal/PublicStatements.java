package org.chengxin.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chengxin.dossier.Fact;
import org.chengxin.portal.PublicProfile.Entry;
import org.chengxin.portal.PublicProfile.Row;
import org.chengxin.portal.PublicProfile.Section;
import org.chengxin.portal.PublicProfile.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tax and utilities, where the law lets the public see little: of tax credit only the officially listed A level and lawfully
 * announced arrears or major offences; of utilities only "正常" of a merchant that authorised it (domain §4).
 */
final class PublicStatements {

    private static final List<String> UTILITIES = List.of("水", "电", "气");

    private PublicStatements() {}

    static Section tax(PublicFacts facts) {
        List<Entry> entries = new ArrayList<>();
        facts.standing("tax_status").stream()
                .filter(fact -> !"非正常户".equals(fact.value("kind")))
                .map(fact -> PublicFacts.marked(
                        new Entry(
                                orElse(fact.value("kind"), "税务公告"),
                                new Tag("公告", "bad"),
                                List.of(),
                                facts.sourceOf(fact),
                                fact.validFrom()),
                        fact))
                .forEach(entries::add);
        Optional<Fact> credit = facts.underConsent("tax_credit").stream()
                .max(Comparator.comparing((Fact fact) -> orElse(fact.value("year"), "")));
        List<String> notes = new ArrayList<>();
        if (credit.isPresent() && "A".equals(credit.get().value("level"))) {
            entries.add(0, PublicFacts.marked(levelA(credit.get(), facts), credit.get()));
        } else {
            notes.add("纳税信用等级未公开。税务部门只公布 A 级名单，其他情况须经商户授权方可公开，未公开不表示纳税有问题。");
        }
        return new Section("tax", "纳税信用", entries, notes);
    }

    private static Entry levelA(Fact credit, PublicFacts facts) {
        String year = orElse(credit.value("year"), "");
        return new Entry(
                year + " 年度纳税信用 A 级", new Tag("A 级", "good"), List.of(), facts.sourceOf(credit), credit.validFrom());
    }

    /** What is not 正常 and authorised reads the same whatever the cause, so that the page betrays no arrears. */
    static Section utilities(PublicFacts facts) {
        List<Entry> entries =
                UTILITIES.stream().map(kind -> utility(kind, facts)).toList();
        boolean any = entries.stream().anyMatch(entry -> entry.source() != null);
        return new Section(
                "utilities",
                "水电气",
                entries,
                List.of(any ? "经商户授权公开，只公开是否正常，不公开用量和金额。" : "商户未授权公开，或当期没有可公开的内容。不影响牌级，不因此扣分。"));
    }

    private static Entry utility(String kind, PublicFacts facts) {
        String heading = "用" + kind + "缴费";
        return facts.underConsent("utility").stream()
                .filter(fact -> kind.equals(fact.value("kind")))
                .max(Comparator.comparing((Fact fact) -> orElse(fact.value("period"), "")))
                .filter(fact -> "是".equals(fact.value("authorised")) && "正常".equals(fact.value("status")))
                .map(fact -> PublicFacts.marked(
                        new Entry(
                                heading,
                                new Tag("正常", "good"),
                                List.of(new Row("账期", orElse(fact.value("period"), ""))),
                                facts.sourceOf(fact),
                                fact.validFrom()),
                        fact))
                .orElseGet(() -> new Entry(heading, new Tag("未公开", "plain"), List.of(), null, null));
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
