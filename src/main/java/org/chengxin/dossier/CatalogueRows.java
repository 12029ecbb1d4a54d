package org.chengxin.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Catalogue items as they stand in the database: official texts and local versions. */
@Repository
class CatalogueRows {

    private static final String TEXT = "name, effective_from, basis, providers, frequency, disclosure, definition";
    private static final String VERSION = "select id, item, number, based_on, position, revision, drafted_by_name,"
            + " drafted_at, adopted_by_name, adopted_at, " + TEXT + " from dossier_catalogue_version ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CatalogueRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        // Definitions leave out what is false or nought.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /** Every item's timeline with its official place, by code. */
    Map<String, Catalogue.Placed> timelines() {
        Map<String, TreeMap<LocalDate, CatalogueVersion>> adopted = new LinkedHashMap<>();
        versions("where state = 'ADOPTED' order by item, effective_from, number", Map.of())
                .forEach(version -> adopted.computeIfAbsent(version.item().code(), code -> new TreeMap<>())
                        .put(version.item().effectiveFrom(), version));
        Map<String, Catalogue.Placed> all = new LinkedHashMap<>();
        jdbc.sql("select code, position, version, is_local, " + TEXT + " from dossier_catalogue_item order by position")
                .query(row -> {
                    String code = row.getString("code");
                    CatalogueItem official =
                            row.getBoolean("is_local") ? null : item(row, code, row.getString("version"));
                    all.put(
                            code,
                            new Catalogue.Placed(
                                    row.getInt("position"),
                                    new CatalogueTimeline(official, adopted.getOrDefault(code, new TreeMap<>()))));
                });
        return all;
    }

    /** Every local version of an item, the newest first. */
    List<CatalogueVersion> versionsOf(String code) {
        return versions("where item = :code order by number desc", Map.of("code", code));
    }

    List<CatalogueVersion> drafts() {
        return versions("where state = 'DRAFT' order by position, item", Map.of());
    }

    /** Adopted versions whose day has come and of which the readers of facts have not been told. */
    List<CatalogueVersion> unannounced(LocalDate today) {
        return versions(
                "where state = 'ADOPTED' and announced_at is null and effective_from <= :today"
                        + " order by item, number for update skip locked",
                Map.of("today", today));
    }

    private List<CatalogueVersion> versions(String condition, Map<String, ?> parameters) {
        return jdbc.sql(VERSION + condition)
                .params(parameters)
                .query(this::toVersion)
                .list();
    }

    private CatalogueVersion toVersion(ResultSet row, int number) throws SQLException {
        Timestamp adopted = row.getTimestamp("adopted_at");
        int count = row.getInt("number");
        return new CatalogueVersion(
                row.getObject("id", UUID.class),
                count,
                row.getString("based_on"),
                row.getInt("position"),
                item(row, row.getString("item"), CatalogueVersion.label(count)),
                row.getInt("revision"),
                row.getString("drafted_by_name"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("adopted_by_name"),
                adopted == null ? null : adopted.toInstant());
    }

    private CatalogueItem item(ResultSet row, String code, String version) throws SQLException {
        return new CatalogueItem(
                code,
                row.getString("name"),
                version,
                row.getDate("effective_from").toLocalDate(),
                row.getString("basis"),
                List.of((String[]) row.getArray("providers").getArray()),
                row.getString("frequency"),
                Disclosure.valueOf(row.getString("disclosure")),
                json.readValue(row.getString("definition"), CatalogueItem.Definition.class));
    }
}
