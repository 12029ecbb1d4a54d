package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hints that the same matter was filed before: same merchant within a few weeks, and the same telephone or much the same words. Hints
 * only; and none that would tell who reported to somebody who does not handle that report: beside a name that is known, the same
 * telephone names the reporter, and so do the same words in a complaint.
 */
@Component
class Duplicates {

    private static final int DAYS = 60;
    private static final int COMPARED = 50;
    private static final double ALIKE = 0.5;

    private final JdbcClient jdbc;

    Duplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another filing, and why it may be the same. */
    record Hint(UUID id, FilingKind kind, String number, LocalDate filedOn, String why) {}

    /** @param inHand whether every report among the two is handled by the reader */
    private record Other(
            UUID id, String kind, String number, LocalDate filedOn, String facts, boolean samePhone, boolean inHand) {}

    List<Hint> of(Filing filing, Actor reader) {
        return jdbc
                .sql("""
                        select f.id, f.kind, f.number, f.filed_on, f.facts,
                          coalesce(p.phone_mark = (select phone_mark from complaint_person where filing_id = :id), false) as same_phone,
                          (f.kind = 'COMPLAINT' or coalesce(r.handler = :reader, false)) and (:complaint or exists (
                            select 1 from complaint_report own where own.id = :id and own.handler = :reader)) as in_hand
                        from complaint_filing f left join complaint_person p on p.filing_id = f.id
                          left join complaint_report r on r.id = f.id
                        where f.merchant_id = :merchant and f.id <> :id and f.department = :department
                          and f.filed_on between :from and :to
                        order by f.id desc limit :most""")
                .param("id", filing.id().value())
                .param("reader", reader.id())
                .param("complaint", filing.kind() == FilingKind.COMPLAINT)
                .param("merchant", filing.merchant().value())
                .param("department", reader.department())
                .param("from", filing.filedOn().minusDays(DAYS))
                .param("to", filing.filedOn().plusDays(DAYS))
                .param("most", COMPARED)
                .query(Other.class)
                .list()
                .stream()
                .filter(other ->
                        other.inHand() || other.kind().equals(filing.kind().name()))
                .filter(other ->
                        other.samePhone() && other.inHand() || likeness(other.facts(), filing.facts()) >= ALIKE)
                .map(other -> new Hint(
                        other.id(),
                        FilingKind.valueOf(other.kind()),
                        other.number(),
                        other.filedOn(),
                        other.samePhone() && other.inHand() ? "同一电话" : "内容相近"))
                .toList();
    }

    /** Pairs of characters the two texts share, of all that either has: 1 for the same text. */
    static double likeness(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        return (double) shared.size() / (first.size() + second.size() - shared.size());
    }

    private static Set<String> pairs(String text) {
        String plain = text.replaceAll("[\\s\\p{Punct}，。！？、；：“”（）]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
