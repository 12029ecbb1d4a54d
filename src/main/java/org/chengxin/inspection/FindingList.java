package org.chengxin.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings as lists, a keyset page at a time, within the scope of who asks. */
@Repository
class FindingList {

    static final int PAGE = 50;
    private static final int BATCH = 500;

    private static final String SELECT = """
            select f.id, f.visit_id as visit, f.merchant_id as merchant, coalesce(m.sign_name, m.name) as shop, m.address, m.block,
                   f.area, d.short_name as department, f.item_code, f.item_text as item, f.grade, f.problem, f.found_on,
                   f.deadline, f.rectified_on, f.withdrawn_at is not null as gone,
                   (select string_agg(o.name, '、' order by o.position) from inspection_visit_officer o
                    where o.visit_id = v.id and o.revision = v.revision) as finders,
                   (select count(*) from inspection_answer_photo p
                    where p.visit_id = v.id and p.revision = v.revision and p.item_id = f.item_id) as photos
            from inspection_finding f
            join inspection_visit v on v.id = f.visit_id
            join merchant_merchant m on m.id = f.merchant_id
            join account_department d on d.code = f.department
            where\s""";

    /** What a department leads, and what a person signed. */
    private static final String OWN = """
             \sand (f.department = :own or exists (select 1 from inspection_visit_officer o
                  where o.visit_id = v.id and o.revision = v.revision and o.staff_id = :me))""";

    private final JdbcClient jdbc;

    FindingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page; {@code next} is the finding behind which the next begins, or null on the last. */
    record Page(List<FindingLine> lines, @Nullable UUID next) {}

    Page page(FindingFilters filters, Actor actor, LocalDate today, @Nullable UUID after, int size) {
        boolean leads = actor.hasAny(Role.OFFICER, Role.APPROVER);
        Map<String, @Nullable Object> parameters = filters.parameters(today);
        parameters.put("own", actor.department());
        parameters.put("me", actor.id());
        parameters.put("after", after);
        FindingOrder order = filters.sorting();
        List<FindingLine> lines = jdbc.sql(SELECT + filters.condition() + (leads ? "" : OWN)
                        + (after == null ? "" : " and " + order.behind()) + " order by " + order.sorted() + " limit "
                        + (size + 1))
                .params(parameters)
                .query(FindingLine.class)
                .list();
        return lines.size() <= size
                ? new Page(lines, null)
                : new Page(lines.subList(0, size), lines.get(size - 1).id());
    }

    /** Every line; memory holds one batch. */
    void each(FindingFilters filters, Actor actor, LocalDate today, Consumer<FindingLine> line) {
        UUID after = null;
        do {
            Page page = page(filters, actor, today, after, BATCH);
            page.lines().forEach(line);
            after = page.next();
        } while (after != null);
    }
}
