package org.chengxin.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits as lists, the latest first, a keyset page at a time, within the scope of who asks. */
@Repository
class VisitList {

    static final int PAGE = 50;
    /** Something about a checklist that the visit used. */
    static final String LOOKED_AT = """
             \sand exists (select 1 from inspection_visit_checklist u join inspection_checklist c on c.id = u.checklist_id
                  where u.visit_id = v.id and u.revision = v.revision and %s)""";

    private static final int BATCH = 500;

    private static final String SELECT = """
            select v.id, v.visited_on, v.merchant_id as merchant, coalesce(m.sign_name, m.name) as shop, m.address, m.block,
                   v.occasion, p.number as plan, v.revision, v.withdrawn_at is not null as withdrawn, said.passed, said.failed,
                   %s as assent,
                   (select string_agg(c.area, '、' order by a.position) from inspection_visit_checklist u
                    join inspection_checklist c on c.id = u.checklist_id join inspection_area a on a.name = c.area
                    where u.visit_id = v.id and u.revision = v.revision) as areas,
                   (select string_agg(o.name, '、' order by o.position) from inspection_visit_officer o
                    where o.visit_id = v.id and o.revision = v.revision) as inspectors,
                   (select count(*) from inspection_finding f where f.visit_id = v.id
                    and f.withdrawn_at is null and f.rectified_on is null) as open
            from inspection_visit v
            join merchant_merchant m on m.id = v.merchant_id
            left join inspection_assignment s on s.id = v.assignment_id
            left join inspection_plan p on p.id = s.plan_id
            cross join lateral (
              select count(*) filter (where w.verdict = 'PASS') as passed, count(*) filter (where w.verdict = 'FAIL') as failed
              from inspection_answer w where w.visit_id = v.id and w.revision = v.revision) said
            where\s""".formatted(VisitRows.ASSENT);

    /** What a department leads a part of, and what a person signed. */
    private static final String OWN = """
             \sand (exists (select 1 from inspection_visit_checklist u join inspection_checklist c on c.id = u.checklist_id
                  where u.visit_id = v.id and u.revision = v.revision and c.department = :own)
               or exists (select 1 from inspection_visit_officer o
                  where o.visit_id = v.id and o.revision = v.revision and o.staff_id = :me))""";

    private final JdbcClient jdbc;

    VisitList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page; {@code next} is the visit behind which the next begins, or null on the last. */
    record Page(List<VisitLine> lines, @Nullable UUID next) {}

    Page page(VisitFilters filters, Actor actor, @Nullable UUID after, int size) {
        boolean leads = actor.hasAny(Role.OFFICER, Role.APPROVER);
        Map<String, @Nullable Object> parameters = filters.parameters();
        parameters.put("own", actor.department());
        parameters.put("me", actor.id());
        parameters.put("after", after);
        List<VisitLine> lines = jdbc.sql(SELECT + filters.condition() + (leads ? "" : OWN)
                        + (after == null
                                ? ""
                                : " and (v.visited_on, v.id) < (select visited_on, id from inspection_visit where id = :after)")
                        + " order by v.visited_on desc, v.id desc limit " + (size + 1))
                .params(parameters)
                .query(VisitLine.class)
                .list();
        return lines.size() <= size
                ? new Page(lines, null)
                : new Page(lines.subList(0, size), lines.get(size - 1).id());
    }

    /** Every line; memory holds one batch. */
    void each(VisitFilters filters, Actor actor, Consumer<VisitLine> line) {
        UUID after = null;
        do {
            Page page = page(filters, actor, after, BATCH);
            page.lines().forEach(line);
            after = page.next();
        } while (after != null);
    }
}
