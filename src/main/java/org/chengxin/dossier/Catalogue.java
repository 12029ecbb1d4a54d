package org.chengxin.dossier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of what may be collected (信用信息采集目录). Reference data, read often: kept in memory for a minute. */
@Service
public class Catalogue {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LoadingCache<String, List<CatalogueItem>> cache =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> load());

    Catalogue(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        // Definitions leave out what is false or nought.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /** All items, in catalogue order. */
    public List<CatalogueItem> items() {
        return cache.get("all");
    }

    public Optional<CatalogueItem> find(String code) {
        return items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** The item, or {@link NotFound}. */
    public CatalogueItem item(String code) {
        return find(code).orElseThrow(() -> new NotFound("catalogue item " + code));
    }

    /** The items that the actor's department reports. */
    public List<CatalogueItem> reportableBy(Actor actor) {
        return items().stream().filter(item -> item.acceptsFrom(actor)).toList();
    }

    private List<CatalogueItem> load() {
        return jdbc.sql(
                        "select code, name, version, effective_from, basis, providers, frequency, disclosure, definition"
                                + " from dossier_catalogue_item order by position")
                .query(this::toItem)
                .list();
    }

    private CatalogueItem toItem(ResultSet row, int number) throws SQLException {
        Array providers = row.getArray("providers");
        return new CatalogueItem(
                row.getString("code"),
                row.getString("name"),
                row.getString("version"),
                row.getDate("effective_from").toLocalDate(),
                row.getString("basis"),
                List.of((String[]) providers.getArray()),
                row.getString("frequency"),
                Disclosure.valueOf(row.getString("disclosure")),
                json.readValue(row.getString("definition"), CatalogueItem.Definition.class));
    }
}
