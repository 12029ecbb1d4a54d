-- Of a hundred thousand facts none may replace another; a foreign key still queues a check for each. Facts are never deleted
-- nor their ids changed (dossier_fact_is_append_only), so it is enough to look once per statement (ADR 0013).
alter table dossier_fact drop constraint dossier_fact_replaces_id_fkey;

create or replace function dossier_fact_refers() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct merchant_id from added) a
             where not exists (select from merchant_merchant m where m.id = a.merchant_id)) then
    raise exception '信用信息所属的商户不存在' using errcode = 'foreign_key_violation';
  end if;
  if exists (select from (select distinct item from added) a
             where not exists (select from dossier_catalogue_item i where i.code = a.item)) then
    raise exception '信用信息所属的目录项不存在' using errcode = 'foreign_key_violation';
  end if;
  if exists (select from added a
             where a.replaces_id is not null
               and not exists (select from dossier_fact f where f.id = a.replaces_id)) then
    raise exception '被替换的信用信息不存在' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;

-- New page ranges are summed up by the vacuum that follows many inserts; asking for it at every sixteenth page while they
-- are written costs a request each, most of them refused because the queue is full.
alter index dossier_fact_submission set (autosummarize = off);
