package org.chengxin.grading;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merchants in operation by their grade in force and current assessment: filtered, in an allowed order, one keyset page at a time. */
@Repository
class Ranking {

    private final JdbcClient jdbc;

    Ranking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The orders in which the list may be asked for; each has its index. */
    enum Sort {
        BEST("得分从高到低", "a.score", "desc", "numeric"),
        WORST("得分从低到高", "a.score", "asc", "numeric"),
        LATEST("最近变动在前", "a.assessed_at", "desc", "timestamptz");

        private final String label;
        private final String column;
        private final String direction;
        private final String type;

        Sort(String label, String column, String direction, String type) {
            this.label = label;
            this.column = column;
            this.direction = direction;
            this.type = type;
        }

        public String label() {
            return label;
        }

        private String key(Row row) {
            return (this == LATEST ? row.assessedAt().toString() : row.score().toPlainString()) + "~" + row.merchant();
        }
    }

    /** How a grade in force moved. */
    enum Movement {
        ANY("有变动"),
        RISEN("升牌"),
        FALLEN("降牌"),
        FIRST("首次评牌");

        private final String label;

        Movement(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What to list; null means any.
     *
     * @param dimension a dimension in which points are deducted
     * @param since a day whose evening's grades stand beside those of now
     * @param movement which way the grade moved since then; counts only with {@code since}
     */
    record Filter(
            @Nullable Grade grade,
            @Nullable String block,
            @Nullable String trade,
            @Nullable String dimension,
            @Nullable LocalDate since,
            @Nullable Movement movement,
            Sort sort) {}

    /**
     * @param machine what the rules say now, where that is not in force yet
     * @param before the grade on the evening asked about; null where none was asked about or none held
     * @param points those of the dimension asked about
     */
    record Row(
            MerchantId merchant,
            String name,
            String address,
            @Nullable String trade,
            Grade grade,
            Grade machine,
            BigDecimal score,
            String because,
            Instant assessedAt,
            @Nullable Grade before,
            @Nullable BigDecimal points) {}

    /** @param next where the next page begins; null on the last page */
    record Page(List<Row> rows, @Nullable String next) {}

    Page page(Filter filter, @Nullable String after, int size) {
        Sort sort = filter.sort();
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("a.is_current and m.status = 'OPERATING'");
        narrow(
                where,
                parameters,
                "s.grade",
                filter.grade() == null ? null : filter.grade().name());
        narrow(where, parameters, "m.block", filter.block());
        narrow(where, parameters, "m.trade", filter.trade());
        parameters.put("dimension", filter.dimension() == null ? "" : filter.dimension());
        if (filter.dimension() != null) {
            where.append(" and exists (select from grading_ledger_line l where l.assessment_id = a.id"
                    + " and l.dimension = :dimension and l.kind = 'DEDUCTION')");
        }
        narrow(where, parameters, filter.since(), filter.movement());
        Key key = Key.parse(after, sort);
        if (key != null) {
            where.append(" and (%s, a.merchant_id) %s (cast(:value as %s), :id)"
                    .formatted(sort.column, sort.direction.equals("desc") ? "<" : ">", sort.type));
            parameters.put("value", key.value());
            parameters.put("id", key.id());
        }
        parameters.put("limit", size + 1);
        List<Row> rows = jdbc.sql("""
                        select a.merchant_id, coalesce(m.sign_name, m.name) as name, m.address, m.trade, s.grade,
                          a.grade as machine, a.score, a.because, a.assessed_at, was.grade as before,
                          case when :dimension <> '' then (select sum(l.points) from grading_ledger_line l
                            where l.assessment_id = a.id and l.dimension = :dimension) end as points
                        from grading_assessment a join merchant_merchant m on m.id = a.merchant_id
                          join grading_standing s on s.merchant_id = a.merchant_id and s.ended_at is null
                          left join grading_standing was on was.merchant_id = a.merchant_id
                            and was.taken_at < :cut and was.ended_at >= :cut
                        where %s order by %s %s, a.merchant_id %s limit :limit
                        """.formatted(where, sort.column, sort.direction, sort.direction))
                .params(parameters)
                .query(Ranking::toRow)
                .list();
        return rows.size() <= size
                ? new Page(rows, null)
                : new Page(rows.subList(0, size), sort.key(rows.get(size - 1)));
    }

    private static Row toRow(ResultSet row, int number) throws SQLException {
        String before = row.getString("before");
        return new Row(
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                row.getString("name"),
                row.getString("address"),
                row.getString("trade"),
                Grade.valueOf(row.getString("grade")),
                Grade.valueOf(row.getString("machine")),
                row.getBigDecimal("score"),
                row.getString("because"),
                row.getTimestamp("assessed_at").toInstant(),
                before == null ? null : Grade.valueOf(before),
                row.getBigDecimal("points"));
    }

    /** What moved since the evening of a day stands by a grade taken after it. */
    private static void narrow(
            StringBuilder where,
            Map<String, Object> parameters,
            @Nullable LocalDate since,
            @Nullable Movement movement) {
        parameters.put("cut", Timestamp.from(since == null ? Instant.EPOCH : GradeLists.endOf(since)));
        if (since == null || movement == null) {
            return;
        }
        String order = "array_position(array['BLACK', 'YELLOW', 'BLUE', 'RED'], %s.grade)";
        String moved = order.formatted("s") + " %s " + order.formatted("was");
        where.append(" and s.taken_at >= :cut and ")
                .append(
                        switch (movement) {
                            case ANY -> "was.grade is distinct from s.grade";
                            case RISEN -> moved.formatted(">");
                            case FALLEN -> moved.formatted("<");
                            case FIRST -> "coalesce(was.grade, 'PROBATION') = 'PROBATION' and s.grade <> 'PROBATION'";
                        });
    }

    /** The trades there are, each found by one step in their index. */
    List<String> trades() {
        return jdbc.sql("""
                        with recursive found (trade) as (
                          select min(trade) from merchant_merchant
                          union all
                          select (select min(m.trade) from merchant_merchant m where m.trade > found.trade) from found
                          where found.trade is not null)
                        select trade from found where trade is not null
                        """).query(String.class).list();
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> parameters, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            String name = column.substring(2).toLowerCase(Locale.ROOT);
            where.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    /** The last row of the page before. What cannot be read begins at the first page. */
    private record Key(String value, UUID id) {

        static @Nullable Key parse(@Nullable String text, Sort sort) {
            if (text == null || text.indexOf('~') < 0) {
                return null;
            }
            String value = text.substring(0, text.indexOf('~'));
            try {
                UUID id = UUID.fromString(text.substring(value.length() + 1));
                String proven =
                        sort == Sort.LATEST ? Instant.parse(value).toString() : new BigDecimal(value).toPlainString();
                return new Key(proven, id);
            } catch (IllegalArgumentException | DateTimeParseException unreadable) {
                return null;
            }
        }
    }
}
