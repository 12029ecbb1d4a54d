package org.chengxin.merchant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                .query(MerchantRows::view)
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
        return jdbc.sql(sql).param((Object) values).query(MerchantRows::view).list();
    }

    Optional<MerchantView> successorOf(MerchantId closed) {
        return jdbc.sql(COLUMNS + " where predecessor_id = ?")
                .param(closed.value())
                .query(MerchantRows::view)
                .optional();
    }

    List<MerchantView> page(MerchantCriteria criteria, MerchantSort sort, @Nullable MerchantId after, int size) {
        Map<String, Object> params = new LinkedHashMap<>();
        List<String> conditions = conditions(criteria, params);
        String key = sort.expression();
        boolean byId = sort == MerchantSort.REGISTERED;
        if (after != null) {
            params.put("after", after.value());
            conditions.add(
                    byId
                            ? "id > :after"
                            : "(" + key + ", id) > (select " + key + ", id from merchant_merchant where id = :after)");
        }
        params.put("size", size);
        String order = byId ? " order by id" : " order by " + key + ", id";
        return jdbc.sql(COLUMNS + where(conditions) + order + " limit :size")
                .params(params)
                .query(MerchantRows::view)
                .list();
    }

    long count(MerchantCriteria criteria, int ceiling) {
        Map<String, Object> params = new LinkedHashMap<>();
        String where = where(conditions(criteria, params));
        params.put("ceiling", ceiling);
        return jdbc.sql("select count(*) from (select 1 from merchant_merchant" + where + " limit :ceiling) as found")
                .params(params)
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
    private void planForEachText() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    private List<String> conditions(MerchantCriteria criteria, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>();
        String text = criteria.text() == null ? "" : searchForm(criteria.text());
        if (!text.isEmpty()) {
            planForEachText();
            conditions.add("search_grams @> cast(:grams as text[]) and position(:text in search_text) > 0");
            params.put("grams", grams(text));
            params.put("text", text);
        }
        equal(conditions, params, "block", criteria.block());
        equal(conditions, params, "trade", criteria.trade());
        MerchantStatus status = criteria.status();
        equal(conditions, params, "status", status == null ? null : status.name());
        return conditions;
    }

    private static void equal(
            List<String> conditions, Map<String, Object> params, String column, @Nullable String value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            params.put(column, value);
        }
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The same form that merchant_search_text gives the stored texts. */
    private static String searchForm(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s|]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The pieces any text that contains the fragment must have: the fragment itself if one character, else all pairs. */
    private static String[] grams(String text) {
        int[] points = text.codePoints().toArray();
        if (points.length == 1) {
            return new String[] {text};
        }
        String[] grams = new String[points.length - 1];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = new String(points, i, 2);
        }
        return grams;
    }

    private static MerchantView view(ResultSet row, int n) throws SQLException {
        String creditCode = row.getString("credit_code");
        String number = row.getString("registration_number");
        UUID predecessor = row.getObject("predecessor_id", UUID.class);
        MerchantDetails details = new MerchantDetails(
                row.getString("name"),
                row.getString("sign_name"),
                creditCode == null ? null : new CreditCode(creditCode),
                number == null ? null : new RegistrationNumber(number),
                row.getString("operator"),
                row.getString("phone"),
                row.getString("address"),
                row.getString("block"),
                row.getString("trade"),
                row.getObject("opened_on", LocalDate.class));
        return new MerchantView(
                new MerchantId(row.getObject("id", UUID.class)),
                row.getString("street"),
                details,
                MerchantStatus.valueOf(row.getString("status")),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closed_reason"),
                predecessor == null ? null : new MerchantId(predecessor),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
