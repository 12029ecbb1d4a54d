package org.chengxin.portal;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Public profiles and the public listing as they stand in the database. */
@Repository
class ProfileRows {

    /** One index lookup per token asked for; most reads ask for one, reads under load for several. */
    static final String SCAN = """
            select asked.place, profile.merchant_id, profile.version, profile.next_change,
              case when profile.version = asked.held then null else profile.body end
            from unnest(?, ?) with ordinality as asked (token, held, place)
            cross join lateral (select * from portal_profile where token = asked.token limit 1) as profile""";

    private final JdbcTemplate jdbc;

    ProfileRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one scan reads.
     *
     * @param place of its token among those asked for, from 0
     * @param body only where the reader does not hold that version already
     */
    record Scanned(
            int place,
            UUID merchant,
            long version,
            @Nullable LocalDate nextChange,
            @Nullable String body) {

        boolean isOutdatedOn(LocalDate today) {
            return nextChange != null && !nextChange.isAfter(today);
        }
    }

    /**
     * The one indexed read of a scan, or of all the scans that share it.
     *
     * @param held the version already held of each token, in the order of the tokens
     */
    List<Scanned> scan(String[] tokens, Long[] held) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(SCAN);
                    statement.setArray(1, connection.createArrayOf("text", tokens));
                    statement.setArray(2, connection.createArrayOf("int8", held));
                    return statement;
                },
                (row, number) -> new Scanned(
                        row.getInt(1) - 1,
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)));
    }

    /** Lets one rebuild of a merchant at a time happen, until the transaction ends. */
    void serialise(MerchantId merchant) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtext('portal_profile'), hashtext(?))",
                (RowCallbackHandler) row -> {},
                merchant.toString());
    }

    /** Stores a profile; the version counts up only where the body has changed. */
    void store(String token, MerchantId merchant, String state, @Nullable LocalDate nextChange, String body) {
        jdbc.update("""
                insert into portal_profile as p (token, merchant_id, plate_state, version, rebuilt_at, next_change, body)
                values (?, ?, ?, 1, now(), ?, ?)
                on conflict (token) do update set plate_state = excluded.plate_state, next_change = excluded.next_change,
                  version = p.version + (p.body <> excluded.body)::int, body = excluded.body, rebuilt_at = now()""", token, merchant.value(), state, nextChange, body);
    }

    /** Stores the merchant's line in the public listing, remembering what its grade was before. */
    void list(Listing listing, @Nullable LocalDate assessedOn) {
        jdbc.update(
                """
                insert into portal_listing as l (merchant_id, name, address, operating, grade, score, grade_since, token)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (merchant_id) do update set name = excluded.name, address = excluded.address,
                  operating = excluded.operating, grade = excluded.grade, score = excluded.score, token = excluded.token,
                  former_grade = case when l.grade is distinct from excluded.grade then l.grade else l.former_grade end,
                  grade_since = case when l.grade is distinct from excluded.grade then excluded.grade_since
                                     else l.grade_since end""",
                listing.merchant(),
                listing.name(),
                listing.address(),
                listing.operating(),
                listing.grade(),
                listing.score(),
                assessedOn,
                listing.token());
    }

    /** A merchant as the public finds it. */
    record Listing(
            UUID merchant,
            String name,
            String address,
            boolean operating,
            @Nullable String grade,
            @Nullable BigDecimal score,
            @Nullable String token) {}

    /** Notes that the profiles of a range of merchants must be rebuilt before they are shown on or after a day. */
    void outdate(UUID first, UUID last, LocalDate from) {
        jdbc.update(
                "update portal_profile set next_change = ? where merchant_id between ? and ?"
                        + " and (next_change is null or next_change > ?)",
                from,
                first,
                last,
                from);
    }

    /** Notes that every profile must be rebuilt before it is shown again. */
    void outdateAll(LocalDate from) {
        jdbc.update(
                "update portal_profile set next_change = ? where next_change is null or next_change > ?", from, from);
    }

    /** Merchants with a profile that the date alone has outdated. */
    List<UUID> outdatedOn(LocalDate today, int limit) {
        return jdbc.queryForList(
                "select distinct merchant_id from portal_profile where next_change <= ? limit ?",
                UUID.class,
                today,
                limit);
    }
}
