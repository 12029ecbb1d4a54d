package org.chengxin.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chengxin.merchant.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts complaints for publication. One that must not be published counts on neither side of a rate. */
@Component
class Summaries {

    static final int MONTHS = 12;

    /** What may be told of complaint {@code c} (domain.md §2 Publicity); the one rule for sums and for rulings. */
    private static final String TOLD = """
             (c.publishable and c.state <> 'TRANSFERRED'
               and not exists (select 1 from complaint_ground g where g.act = 'TERMINATION' and g.code = c.ground
                 and not g.published and g.effective_from <= c.closed_on
                 and (g.effective_to is null or g.effective_to >= c.closed_on)))""";

    private final JdbcClient jdbc;

    Summaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(String category, int accepted, int closed, int settled) {}

    ComplaintSummary of(MerchantId merchant, LocalDate day) {
        List<Line> lines = jdbc.sql("""
                        select f.category, count(*)::int as accepted,
                          count(*) filter (where c.outcome is not null and c.closed_on <= :day)::int as closed,
                          count(*) filter (where c.outcome = 'SETTLED' and c.closed_on <= :day)::int as settled
                        from complaint_complaint c join complaint_filing f on f.id = c.id
                        where f.merchant_id = :merchant and c.accepted_on > :from and c.accepted_on <= :day
                          and\s""" + TOLD + """

                        group by f.category order by count(*) desc, f.category""")
                .param("merchant", merchant.value())
                .param("day", day)
                .param("from", day.minusMonths(MONTHS))
                .query(Line.class)
                .list();
        return new ComplaintSummary(
                MONTHS,
                lines.stream().mapToInt(Line::accepted).sum(),
                lines.stream().mapToInt(Line::closed).sum(),
                lines.stream().mapToInt(Line::settled).sum(),
                lines.stream()
                        .filter(line -> line.closed() > 0)
                        .map(line -> new ComplaintSummary.Count(
                                Category.valueOf(line.category()), line.closed(), line.settled()))
                        .toList(),
                withheld(merchant));
    }

    /** Whether a concluded complaint may count in public, and hence a ruling may rest on it. */
    boolean mayTell(FilingId id) {
        return jdbc.sql(
                        "select exists (select 1 from complaint_complaint c where c.id = :id and c.outcome is not null and "
                                + TOLD + ")")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Numbers of those that were refused, go on, or may not be told: whatever fact names one of them does not count in public. */
    private Set<String> withheld(MerchantId merchant) {
        return jdbc.sql("select f.number from complaint_complaint c join complaint_filing f on f.id = c.id"
                        + " where f.merchant_id = :merchant and not (c.outcome is not null and " + TOLD + ")")
                .param("merchant", merchant.value())
                .query(String.class)
                .set();
    }
}
