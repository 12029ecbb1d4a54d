package org.chengxin.merchant;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads merchants as views, in sets and pages. */
@Repository
class MerchantRows {

    private static final String COLUMNS =
            "select id, street, name, sign_name, credit_code, registration_number, operator,"
                    + " phone, address, block, trade, opened_on, status, closed_on, closed_reason, predecessor_id, version,"
                    + " created_at, updated_at from merchant_merchant";

    private final JdbcClient jdbc;

    MerchantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MerchantView> byIds(Collection<MerchantId> ids) {
        UUID[] values = ids.stream().map(MerchantId::value).toArray(UUID[]::new);
        return jdbc.sql(COLUMNS + " where id = any(?) order by id")
                .param((Object) values)
                .query(MerchantRow::view)
                .list();
    }

    /** For each code the operating merchant, or the one closed last. */
    List<MerchantView> byCreditCodes(Collection<CreditCode> codes) {
        return byIdentifier("credit_code", codes.stream().map(CreditCode::value).toArray(String[]::new));
    }

    List<MerchantView> byRegistrationNumbers(Collection<RegistrationNumber> numbers) {
        return byIdentifier(
                "registration_number",
                numbers.stream().map(RegistrationNumber::value).toArray(String[]::new));
    }

    private List<MerchantView> byIdentifier(String column, String[] values) {
        String sql = COLUMNS.replace("select ", "select distinct on (" + column + ") ") + " where " + column
                + " = any(?) order by " + column + ", (status = 'OPERATING') desc, closed_on desc, id desc";
        return jdbc.sql(sql).param((Object) values).query(MerchantRow::view).list();
    }

    Optional<MerchantView> successorOf(MerchantId closed) {
        return jdbc.sql(COLUMNS + " where predecessor_id = ?")
                .param(closed.value())
                .query(MerchantRow::view)
                .optional();
    }

    List<MerchantView> page(MerchantCriteria criteria, MerchantSort sort, @Nullable MerchantId after, int size) {
        MerchantSearch search = plannedFor(criteria);
        String key = sort.expression();
        boolean byId = sort == MerchantSort.REGISTERED;
        if (after != null) {
            search.and(
                    byId
                            ? "id > :after"
                            : "(" + key + ", id) > (select " + key + ", id from merchant_merchant where id = :after)",
                    "after",
                    after.value());
        }
        String order = byId ? " order by id" : " order by " + key + ", id";
        return jdbc.sql(COLUMNS + search.where() + order + " limit :size")
                .params(search.params())
                .param("size", size)
                .query(MerchantRow::view)
                .list();
    }

    long count(MerchantCriteria criteria, int ceiling) {
        MerchantSearch search = plannedFor(criteria);
        return jdbc.sql("select count(*) from (select 1 from merchant_merchant" + search.where()
                        + " limit :ceiling) as found")
                .params(search.params())
                .param("ceiling", ceiling)
                .query(Long.class)
                .single();
    }

    /** The trades there are, found by hopping through their index. */
    List<String> trades() {
        return jdbc.sql(
                        "with recursive hop as ((select trade from merchant_merchant where trade is not null order by trade limit 1)"
                                + " union all select (select trade from merchant_merchant where trade > hop.trade order by trade limit 1)"
                                + " from hop where hop.trade is not null) select trade from hop where trade is not null")
                .query(String.class)
                .list();
    }

    /** A plan made without knowing the fragment does not use its index; the driver would keep one after five searches. */
    private MerchantSearch plannedFor(MerchantCriteria criteria) {
        MerchantSearch search = new MerchantSearch(criteria);
        if (search.hasText()) {
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        }
        return search;
    }
}
