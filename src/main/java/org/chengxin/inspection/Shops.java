package org.chengxin.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.Door;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shops that can be visited, in walking order. */
@Repository
class Shops {

    private static final String SELECT = """
            select m.id, coalesce(m.credit_code, m.registration_number, m.id::text) as code,
                   coalesce(m.sign_name, m.name) as name, m.address, m.block, s.grade = 'RED' as red
            from merchant_merchant m
            left join grading_standing s on s.merchant_id = m.id and s.ended_at is null
            where m.status = 'OPERATING'
            """;

    private final JdbcClient jdbc;

    Shops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A shop that may be drawn.
     *
     * @param code credit code, else registration number, else id
     * @param red whether red is its grade in force
     */
    record Shop(UUID id, String code, String name, Door door, boolean red) {}

    List<Shop> operatingOn(String street) {
        return walked(jdbc.sql(SELECT + "and m.street = :street")
                .param("street", street)
                .query(Shops::shop)
                .list());
    }

    List<Shop> operating(Collection<UUID> ids) {
        return walked(jdbc.sql(SELECT + "and m.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Shops::shop)
                .list());
    }

    private static List<Shop> walked(List<Shop> found) {
        return found.stream()
                .sorted(Comparator.comparing(Shop::door).thenComparing(Shop::code))
                .toList();
    }

    private static Shop shop(ResultSet row, int number) throws SQLException {
        // One line per candidate in the published file, whatever was typed into the name.
        String name = row.getString("name").replaceAll("\\s+", " ");
        return new Shop(
                row.getObject("id", UUID.class),
                row.getString("code"),
                name,
                Door.of(row.getString("block"), row.getString("address")),
                row.getBoolean("red"));
    }
}
