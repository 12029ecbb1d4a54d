package org.chengxin.dossier;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the facts on record bind an item's text. */
interface CatalogueUse {

    /** Whether any fact of the item was ever recorded. */
    boolean hasFacts(String item);

    /** Those of the fields that a fact of the item states. */
    Set<String> statedFields(String item, Collection<String> fields);

    /** The classes that facts of the item have. */
    Set<String> grades(String item);

    /** As the database knows it. */
    @Repository
    class OnRecord implements CatalogueUse {

        private final JdbcClient jdbc;

        OnRecord(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public boolean hasFacts(String item) {
            return jdbc.sql("select exists (select from dossier_fact where item = ?)")
                    .param(item)
                    .query(Boolean.class)
                    .single();
        }

        @Override
        public Set<String> statedFields(String item, Collection<String> fields) {
            return fields.isEmpty()
                    ? Set.of()
                    : jdbc.sql("select field from unnest(?) as field where exists (select from dossier_fact"
                                    + " where item = ? and jsonb_exists(data, field))")
                            .params(fields.toArray(String[]::new), item)
                            .query(String.class)
                            .set();
        }

        @Override
        public Set<String> grades(String item) {
            return jdbc.sql("select distinct grade from dossier_fact where item = ? and grade is not null")
                    .param(item)
                    .query(String.class)
                    .set();
        }
    }
}
