package org.chengxin.dossier;

import java.util.Map;

/**
 * Where a set of drafts stands: a query that the dossier puts into its own statements, so that facts are written from rows
 * where they lie, without knowing whose table that is.
 *
 * @param select has the columns {@code fact_id, merchant_id, key_tail, grade, authority, valid_from, valid_to, public_from,
 *     public_until, data, content_hash, row_number, replaces_id}; {@code replaces_id} is the fact that was live under the key
 *     when the draft was judged, null if none was
 * @param parameters the query's named parameters
 * @param drafts how many drafts it gives
 * @param replacing how many of them replace a fact
 */
public record DraftQuery(String select, Map<String, ?> parameters, int drafts, int replacing) {}
