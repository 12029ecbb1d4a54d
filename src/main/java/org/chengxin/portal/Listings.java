package org.chengxin.portal;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.grading.Grade;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The merchants as the public finds them. */
@Repository
class Listings {

    private static final String COLUMNS = "select merchant_id, name, address, grade, former_grade, grade_since, token ";
    private static final RowMapper<Listed> LISTED = (row, number) -> new Listed(
            row.getObject("merchant_id", UUID.class),
            row.getString("name"),
            row.getString("address"),
            grade(row.getString("grade")),
            grade(row.getString("former_grade")),
            row.getObject("grade_since", LocalDate.class),
            row.getString("token"));

    private final JdbcClient jdbc;

    Listings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param token of the valid plate; null while the merchant has none, and then no grade is shown either */
    record Listed(
            UUID merchant,
            String name,
            String address,
            @Nullable Grade grade,
            @Nullable Grade formerGrade,
            @Nullable LocalDate since,
            @Nullable String token) {}

    /** Those of the merchants that are listed, in order. */
    List<Listed> of(Collection<MerchantId> merchants) {
        Map<UUID, Listed> found = new HashMap<>();
        jdbc.sql(COLUMNS + "from portal_listing where merchant_id = any(?)")
                .param(merchants.stream().map(MerchantId::value).toArray(UUID[]::new))
                .query(LISTED)
                .list()
                .forEach(listed -> found.put(listed.merchant(), listed));
        return merchants.stream()
                .map(id -> found.get(id.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The grades that changed last; each had its procedure before it took force (domain §5). */
    List<Listed> latest(int limit) {
        return jdbc.sql(COLUMNS + """
                        from portal_listing
                        where operating and token is not null and grade_since is not null
                          and grade <> 'PROBATION'
                        order by grade_since desc, merchant_id desc limit ?""").param(limit).query(LISTED).list();
    }

    /** How many shops of a block hold a grade; the block is null where it is not known. */
    record Tally(@Nullable String block, Grade grade, long shops) {}

    /** Operating merchants with a valid plate, counted by block and grade. */
    List<Tally> tallies() {
        return jdbc.sql("""
                        select m.block, l.grade, count(*) as shops
                        from portal_listing l join merchant_merchant m on m.id = l.merchant_id
                        where l.operating and l.token is not null and l.grade is not null
                        group by m.block, l.grade""")
                .query((row, number) ->
                        new Tally(row.getString("block"), Grade.valueOf(row.getString("grade")), row.getLong("shops")))
                .list();
    }

    /** Merchants that hold a grade today, by name, beginning behind one of them. */
    List<Listed> of(Grade grade, @Nullable MerchantId after, int limit) {
        return jdbc.sql(COLUMNS + """
                        from portal_listing
                        where operating and token is not null and grade = :grade
                          and (:after::uuid is null or (name, merchant_id) >
                            (select name, merchant_id from portal_listing where merchant_id = :after::uuid))
                        order by name, merchant_id limit :limit""")
                .param("grade", grade.name())
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("limit", limit)
                .query(LISTED)
                .list();
    }

    /** The operating merchants of a block (街段), up to so many; null for those whose block is not known. */
    List<Listed> inBlock(@Nullable String block, int limit) {
        return jdbc.sql(COLUMNS + """
                        from portal_listing
                        where operating and merchant_id in
                          (select id from merchant_merchant where block is not distinct from ? and status = 'OPERATING')
                        limit ?""")
                .param(1, block)
                .param(2, limit)
                .query(LISTED)
                .list();
    }

    private static @Nullable Grade grade(@Nullable String name) {
        return name == null ? null : Grade.valueOf(name);
    }
}
