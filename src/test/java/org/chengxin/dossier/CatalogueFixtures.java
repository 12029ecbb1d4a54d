package org.chengxin.dossier;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts items into the catalogue past the editor, for tests of modules further up. */
public final class CatalogueFixtures {

    private CatalogueFixtures() {}

    public static void add(
            JdbcClient jdbc, Catalogue catalogue, String code, String name, String disclosure, String definition) {
        jdbc.sql(
                        "insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers,"
                                + " frequency, disclosure, definition) values (?, 900, ?, '1', ?, '依据', '{}', '每季度', ?, ?::jsonb)")
                .params(code, name, LocalDate.of(2026, 1, 1), disclosure, definition)
                .update();
        // Another thread may read just now, and does not see what this transaction has not committed.
        do {
            catalogue.forget();
        } while (catalogue.find(code).isEmpty());
    }

    /** Takes an item from the public, for the running transaction; {@link #forget} it afterwards. */
    public static void hide(JdbcClient jdbc, Catalogue catalogue, String code) {
        jdbc.sql("update dossier_catalogue_item set disclosure = 'INTERNAL' where code = ?")
                .param(code)
                .update();
        do {
            catalogue.forget();
        } while (catalogue.isPublic(code));
    }

    /** What is in the database now is what the catalogue answers, be it after a rollback. */
    public static void forget(Catalogue catalogue) {
        catalogue.forget();
    }
}
