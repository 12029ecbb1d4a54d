package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much inspectors find, against the mean, from visits that stand, in the revision that both inspectors confirmed. */
@Service
public class Spreads {

    static final String ALL_AREAS = "全部方面";

    /** One row per visit and area, so that a visit signed by two counts once among all and once with each. */
    private static final String LOOKED = """
            with looked as (
              select v.id, v.confirmed_revision as revision, c.area, count(*) filter (where a.verdict <> 'NONE') as judged,
                     count(*) filter (where a.verdict = 'FAIL') as failed
              from inspection_visit v
              join inspection_answer a on a.visit_id = v.id and a.revision = v.confirmed_revision
              join inspection_checklist_item i on i.id = a.item_id
              join inspection_checklist c on c.id = i.checklist_id
              where v.withdrawn_at is null and v.visited_on between :from and :to
              group by v.id, v.confirmed_revision, c.area)
            """;

    private final JdbcClient jdbc;

    Spreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An inspector in one area, or in all together. */
    record Line(String name, String department, String area, Tally own, Tally all) {

        public Leaning leaning() {
            return Leaning.of(own, all);
        }
    }

    /**
     * What may be published: no names, and the ends of the spread only where enough inspectors have enough visits.
     *
     * @param inspectors who have enough visits to be compared
     * @param lowest the lowest share found wrong among them, in per cent; empty where fewer than three
     */
    public record Published(
            String area, int visits, int judged, String percent, int inspectors, String lowest, String highest) {}

    @Transactional(readOnly = true)
    List<Line> lines(LocalDate from, LocalDate to) {
        Map<String, Tally> all = all(from, to);
        return jdbc.sql(LOOKED + """
                        select max(o.name) as name, max(d.short_name) as department, coalesce(l.area, :together) as area,
                               count(distinct l.id) as visits, sum(l.judged)::int as judged, sum(l.failed)::int as failed
                        from looked l
                        join inspection_visit_officer o on o.visit_id = l.id and o.revision = l.revision
                        join account_department d on d.code = o.department
                        group by grouping sets ((o.staff_id, l.area), (o.staff_id))
                        order by name, o.staff_id""")
                .param("from", from)
                .param("to", to)
                .param("together", ALL_AREAS)
                .query((row, number) -> {
                    String area = row.getString("area");
                    Tally own = new Tally(row.getInt("visits"), row.getInt("judged"), row.getInt("failed"));
                    return new Line(
                            row.getString("name"), row.getString("department"), area, own, all.getOrDefault(area, own));
                })
                .list();
    }

    /** What all visits of the period found, by area, and in all areas together. */
    @Transactional(readOnly = true)
    Map<String, Tally> all(LocalDate from, LocalDate to) {
        record Row(String area, Tally tally) {}
        return jdbc
                .sql(LOOKED + """
                        select coalesce(l.area, :together) as area, count(distinct l.id) as visits,
                               coalesce(sum(l.judged), 0)::int as judged, coalesce(sum(l.failed), 0)::int as failed
                        from looked l group by grouping sets ((l.area), ())""")
                .param("from", from)
                .param("to", to)
                .param("together", ALL_AREAS)
                .query((row, number) -> new Row(
                        row.getString("area"),
                        new Tally(row.getInt("visits"), row.getInt("judged"), row.getInt("failed"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::area, Row::tally));
    }

    /** By area in the order of the areas, those looked at only. */
    @Transactional(readOnly = true)
    public List<Published> published(LocalDate from, LocalDate to) {
        Map<String, List<Line>> compared = lines(from, to).stream()
                .filter(line -> line.leaning() != Leaning.TOO_FEW)
                .collect(Collectors.groupingBy(Line::area));
        Map<String, Tally> all = all(from, to);
        return jdbc.sql("select name from inspection_area order by position").query(String.class).list().stream()
                .filter(all::containsKey)
                .map(area -> published(
                        area, all.getOrDefault(area, new Tally(0, 0, 0)), compared.getOrDefault(area, List.of())))
                .toList();
    }

    private static Published published(String area, Tally all, List<Line> compared) {
        boolean told = compared.size() >= 3;
        List<String> shares = compared.stream()
                .map(Line::own)
                .map(Tally::percent)
                .sorted()
                .map(Object::toString)
                .collect(Collectors.toList());
        return new Published(
                area,
                all.visits(),
                all.judged(),
                all.percent().toString(),
                compared.size(),
                told ? shares.get(0) : "",
                told ? shares.get(shares.size() - 1) : "");
    }
}
