package org.chengxin.dossier;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** As the database knows it. */
@Repository
class UseOnRecord implements CatalogueUse {

    private final JdbcClient jdbc;

    UseOnRecord(JdbcClient jdbc) {
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
