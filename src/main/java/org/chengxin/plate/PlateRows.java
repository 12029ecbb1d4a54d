package org.chengxin.plate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plates with their merchants, for lists and print sheets. */
@Repository
class PlateRows {

    static final int PAGE = 30;

    private final JdbcClient jdbc;

    PlateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One plate in a list. */
    record Line(
            String serial,
            String token,
            PlateState state,
            UUID merchant,
            String shop,
            String legalName,
            String address,
            @Nullable String block,
            LocalDate issuedOn) {

        public boolean isIssued() {
            return state == PlateState.ISSUED;
        }
    }

    /** Plates in the order of their serials; asks for one more than a page so that the caller sees whether more follow. */
    List<Line> page(PlateCriteria wanted, int limit) {
        return jdbc.sql("""
                        select p.serial, p.token, p.state, p.merchant_id, coalesce(m.sign_name, m.name) as shop, m.name,
                               m.address, m.block, p.issued_at
                        from plate_plate p join merchant_merchant m on m.id = p.merchant_id
                        where (:state::text is null or p.state = :state)
                          and (:block::text is null or m.block = :block)
                          and (:after::text is null or p.serial > :after)
                          and (:q::text is null or starts_with(p.serial, upper(:q))
                               or (m.search_grams @> merchant_grams(merchant_search_text(:q))
                                   and position(merchant_search_text(:q) in m.search_text) > 0))
                        order by p.serial limit :limit""")
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param("block", wanted.block())
                .param("after", wanted.after())
                .param("q", wanted.q())
                .param("limit", limit)
                .query(PlateRows::toLine)
                .list();
    }

    List<Line> bySerials(List<String> serials) {
        return jdbc.sql("""
                        select p.serial, p.token, p.state, p.merchant_id, coalesce(m.sign_name, m.name) as shop, m.name,
                               m.address, m.block, p.issued_at
                        from plate_plate p join merchant_merchant m on m.id = p.merchant_id
                        where p.serial = any(:serials) order by p.serial""")
                .param("serials", serials.toArray(String[]::new))
                .query(PlateRows::toLine)
                .list();
    }

    List<MerchantId> merchantsWithoutPlate(int limit) {
        return jdbc.sql("""
                        select m.id from merchant_merchant m
                        where m.status = 'OPERATING' and not exists (
                          select 1 from plate_plate p where p.merchant_id = m.id and p.state = 'ISSUED')
                        order by m.id limit ?""").param(limit).query(UUID.class).list().stream()
                .map(MerchantId::new)
                .toList();
    }

    long countWithoutPlate() {
        return jdbc.sql("""
                        select count(*) from merchant_merchant m
                        where m.status = 'OPERATING' and not exists (
                          select 1 from plate_plate p where p.merchant_id = m.id and p.state = 'ISSUED')""").query(Long.class).single();
    }

    private static Line toLine(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("serial"),
                row.getString("token"),
                PlateState.valueOf(row.getString("state")),
                row.getObject("merchant_id", UUID.class),
                row.getString("shop"),
                row.getString("name"),
                row.getString("address"),
                row.getString("block"),
                Moments.day(row.getTimestamp("issued_at").toInstant()));
    }
}
