package org.chengxin.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The items of the official catalogue, read from the very file the database is given. */
public final class OfficialCatalogue {

    private static final Pattern ITEM = Pattern.compile(
            "values \\('(\\w+)', \\d+, '([^']+)', '[^']+', date '[^']+',.*?\\$item\\$(\\{.*?\\})\\$item\\$",
            Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private OfficialCatalogue() {}

    public static List<CatalogueItem> items() {
        try {
            return ITEM.matcher(Files.readString(Path.of("db/reference/R__catalogue.sql")))
                    .results()
                    .map(found -> new CatalogueItem(
                            found.group(1),
                            found.group(2),
                            "2026.1",
                            LocalDate.of(2026, 4, 15),
                            "依据",
                            List.of(),
                            "每月",
                            Disclosure.PUBLIC,
                            JSON.readValue(found.group(3), CatalogueItem.Definition.class)))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
