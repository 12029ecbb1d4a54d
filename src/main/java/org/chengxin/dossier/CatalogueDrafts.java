package org.chengxin.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes local versions: drafted, changed while a draft, adopted once. */
@Repository
class CatalogueDrafts {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CatalogueDrafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Lets one person at a time change an item's versions, until the transaction ends. */
    void serialise(String item) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('dossier_catalogue_version'), hashtext(?))")
                .param(item)
                .query((row, number) -> "")
                .single();
    }

    boolean isKnown(String item) {
        return jdbc.sql("select exists (select from dossier_catalogue_item where code = :item)"
                        + " or exists (select from dossier_catalogue_version where item = :item)")
                .param("item", item)
                .query(Boolean.class)
                .single();
    }

    void insert(CatalogueItem item, int number, String basedOn, int position, Actor actor, Instant now) {
        bind(jdbc.sql("""
                                insert into dossier_catalogue_version (id, item, number, state, based_on, position, name,
                                  effective_from, basis, providers, frequency, disclosure, definition, drafted_at,
                                  drafted_by, drafted_by_name)
                                values (:id, :item, :number, 'DRAFT', :basedOn, :position, :name, :from, :basis,
                                  :providers, :frequency, :disclosure, :definition::jsonb, :now, :by, :byName)"""), item)
                .param("id", Ids.next())
                .param("number", number)
                .param("basedOn", basedOn)
                .param("position", position)
                .param("now", Timestamp.from(now))
                .param("by", actor.id())
                .param("byName", actor.name())
                .update();
    }

    /** @return whether the draft still had that revision */
    boolean save(UUID id, int revision, CatalogueItem item) {
        return bind(jdbc.sql("""
                                update dossier_catalogue_version set name = :name, effective_from = :from, basis = :basis,
                                  providers = :providers, frequency = :frequency, disclosure = :disclosure,
                                  definition = :definition::jsonb, revision = revision + 1
                                where id = :id and item = :item and revision = :revision and state = 'DRAFT'"""), item)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    void discard(UUID id) {
        jdbc.sql("delete from dossier_catalogue_version where id = ?").param(id).update();
    }

    void adopt(CatalogueVersion draft, Actor actor, Instant now) {
        CatalogueItem item = draft.item();
        bind(jdbc.sql("""
                                insert into dossier_catalogue_item as i (code, position, name, version, effective_from, basis,
                                  providers, frequency, disclosure, definition, is_local)
                                values (:item, :position, :name, :version, :from, :basis, :providers, :frequency,
                                  :disclosure, :definition::jsonb, true)
                                on conflict (code) do update set name = excluded.name where i.is_local"""), item)
                .param("position", draft.position())
                .param("version", item.version())
                .update();
        jdbc.sql("update dossier_catalogue_version set state = 'ADOPTED', effective_from = ?, adopted_at = ?,"
                        + " adopted_by = ?, adopted_by_name = ? where id = ?")
                .params(item.effectiveFrom(), Timestamp.from(now), actor.id(), actor.name(), draft.id())
                .update();
    }

    void announced(UUID id, Instant now) {
        jdbc.sql("update dossier_catalogue_version set announced_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, CatalogueItem item) {
        return statement
                .param("item", item.code())
                .param("name", item.name())
                .param("from", item.effectiveFrom())
                .param("basis", item.basis())
                .param("providers", item.providers().toArray(String[]::new))
                .param("frequency", item.frequency())
                .param("disclosure", item.disclosure().name())
                .param("definition", json.writeValueAsString(item.definition()));
    }
}
