package org.chengxin.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives from a statement and its catalogue item all that a fact carries: key, validity, publicity and content hash. */
@Component
class FactDrafts {

    private final Catalogue catalogue;

    FactDrafts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    FactRows.Draft of(NewFact statement, Instant now) {
        CatalogueItem item = catalogue.item(statement.item());
        CatalogueItem.Definition definition = item.definition();
        Map<String, String> data = statement.data();
        LocalDate validFrom = day(data, definition.validFrom());
        if (validFrom == null) {
            throw new Rejected("缺少“"
                    + item.field(definition.validFrom())
                            .map(CatalogueField::name)
                            .orElse("日期") + "”。");
        }
        LocalDate validTo = definition.validTo() == null ? null : day(data, definition.validTo());
        LocalDate stated = definition.publicUntilField() == null ? null : day(data, definition.publicUntilField());
        Optional<CatalogueItem.Publicity> publicity = item.publicityOf(statement.grade(), validFrom, stated, data);
        Fact fact = new Fact(
                FactId.next(),
                statement.merchant(),
                item.code(),
                keyOf(statement),
                statement.grade(),
                statement.authority(),
                statement.reporter(),
                validFrom,
                validTo,
                publicity.map(CatalogueItem.Publicity::from).orElse(null),
                publicity.map(CatalogueItem.Publicity::until).orElse(null),
                data,
                statement.submission(),
                statement.row(),
                now,
                null);
        return new FactRows.Draft(fact, contentHash(statement.grade(), content(data)), null);
    }

    String keyOf(NewFact statement) {
        return catalogue.item(statement.item()).keyOf(statement.merchant(), statement.authority(), statement.data());
    }

    String nameOf(NewFact statement) {
        CatalogueItem item = catalogue.item(statement.item());
        return item.name() + " " + item.titleOf(statement.data());
    }

    static @Nullable LocalDate day(Map<String, String> data, String field) {
        String text = data.get(field);
        if (text == null || text.isEmpty()) {
            return null;
        }
        return switch (text.length()) {
            case 4 -> Moments.isoDay(text + "-01-01");
            case 7 -> Moments.isoDay(text + "-01");
            default -> Moments.isoDay(text);
        };
    }

    static String contentHash(@Nullable String grade, byte[] content) {
        return Sha256.hex(((grade == null ? "" : grade) + "\u0001").getBytes(StandardCharsets.UTF_8), content);
    }

    /** What a statement says, in an order that does not depend on how it was read. */
    static byte[] content(Map<String, String> data) {
        String[] fields = data.keySet().toArray(String[]::new);
        Arrays.sort(fields);
        StringBuilder text = new StringBuilder(512);
        for (String field : fields) {
            text.append(text.isEmpty() ? "" : "\u0001");
            text.append(field).append('\u0000').append(data.get(field));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
