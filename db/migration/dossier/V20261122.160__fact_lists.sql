-- Lists show the latest recorded first; ids are UUIDv7, so these indexes grow at one end and cost an import little.
create index dossier_fact_list_reporter on dossier_fact (reporter, id desc) include (item, valid_from);
create index dossier_fact_list_authority on dossier_fact (authority, id desc) where authority <> reporter;
create index dossier_fact_list_item on dossier_fact (item, id desc) include (valid_from);
