package org.chengxin.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.chengxin.merchant.MerchantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Streams the facts in use of many merchants, for those who work through all of them. */
@Component
public class LiveFacts {

    private static final int ROWS_AT_ONCE = 4000;

    private static final String SELECT = """
            select merchant_id, id, item, key, grade, authority, reporter, valid_from - date '1970-01-01',
              valid_to - date '1970-01-01', public_from - date '1970-01-01', public_until - date '1970-01-01', data,
              submission_id, row_number, recorded_at,
              (item, key) in (select item, fact_key from dossier_objection where closed_at is null)
            from dossier_fact
            where merchant_id = any(?) and withdrawn_at is null and ended_at is null
            order by merchant_id""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Catalogue catalogue;

    LiveFacts(JdbcTemplate jdbc, JsonMapper json, Catalogue catalogue) {
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = streaming;
        this.json = json;
        this.catalogue = catalogue;
    }

    /**
     * Hands over merchant by merchant, in the order of their ids; merchants without facts are left out. Within a transaction
     * the rows stream, and no more than one merchant's facts and a few thousand rows are held at a time.
     *
     * @param merchants some thousands at most
     */
    public void each(Collection<MerchantId> merchants, BiConsumer<MerchantId, List<Fact>> taker) {
        Reading reading = new Reading(taker);
        UUID[] ids = merchants.stream().map(MerchantId::value).toArray(UUID[]::new);
        jdbc.query(SELECT, (RowCallbackHandler) reading::take, (Object) ids);
        reading.handOver();
    }

    /** The texts that repeat are held once. */
    private final class Reading {

        private final BiConsumer<MerchantId, List<Fact>> taker;
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Boolean> shown = new HashMap<>();
        private @Nullable MerchantId merchant;
        private List<Fact> facts = new ArrayList<>();

        private Reading(BiConsumer<MerchantId, List<Fact>> taker) {
            this.taker = taker;
        }

        private void take(ResultSet row) throws SQLException {
            UUID id = row.getObject(1, UUID.class);
            if (merchant == null || !merchant.value().equals(id)) {
                handOver();
                merchant = new MerchantId(id);
            }
            facts.add(fact(row, merchant));
        }

        private void handOver() {
            if (merchant != null) {
                taker.accept(merchant, facts);
                facts = new ArrayList<>();
            }
        }

        private Fact fact(ResultSet row, MerchantId of) throws SQLException {
            String item = once(row.getString(3));
            boolean isShown = shown.computeIfAbsent(item, catalogue::isPublic);
            String grade = row.getString(5);
            return new Fact(
                    new FactId(row.getObject(2, UUID.class)),
                    of,
                    item,
                    row.getString(4),
                    grade == null ? null : once(grade),
                    once(row.getString(6)),
                    once(row.getString(7)),
                    LocalDate.ofEpochDay(row.getInt(8)),
                    day(row, 9),
                    isShown ? day(row, 10) : null,
                    day(row, 11),
                    fields(row.getString(12)),
                    row.getObject(13, UUID.class),
                    row.getObject(14, Integer.class),
                    row.getTimestamp(15).toInstant(),
                    null,
                    null,
                    row.getBoolean(16));
        }

        private Map<String, String> fields(String text) {
            Map<String, String> fields = new HashMap<>();
            try (JsonParser parser = json.createParser(text)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String field = parser.currentName();
                    parser.nextToken();
                    fields.put(field, parser.getString());
                }
            }
            return fields;
        }

        private String once(String text) {
            String known = texts.putIfAbsent(text, text);
            return known == null ? text : known;
        }

        private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
            int day = row.getInt(column);
            return row.wasNull() ? null : LocalDate.ofEpochDay(day);
        }
    }
}
