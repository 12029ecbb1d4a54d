-- Of a hundred thousand facts none may replace another; a foreign key still queues a check for each. Facts are never deleted
-- nor their ids changed (dossier_fact_is_append_only), so it is enough to look once per statement (ADR 0013), and over what
-- was added once.
alter table dossier_fact drop constraint dossier_fact_replaces_id_fkey;

create or replace function dossier_fact_refers() returns trigger language plpgsql as $$
declare
  missing text;
begin
  select case when not exists (select from merchant_merchant m where m.id = a.merchant_id) then '信用信息所属的商户不存在'
              when not exists (select from dossier_catalogue_item i where i.code = a.item) then '信用信息所属的目录项不存在'
              else '被替换的信用信息不存在' end
  into missing
  from (select distinct merchant_id, item, replaces_id from added) a
  where not exists (select from merchant_merchant m where m.id = a.merchant_id)
     or not exists (select from dossier_catalogue_item i where i.code = a.item)
     or (a.replaces_id is not null and not exists (select from dossier_fact f where f.id = a.replaces_id))
  limit 1;
  if missing is not null then
    raise exception '%', missing using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;

-- New page ranges are summed up by the vacuum that follows many inserts; asking for it at every sixteenth page while they
-- are written costs a request each, most of them refused because the queue is full.
alter index dossier_fact_submission set (autosummarize = off);

-- One list index instead of two: a list walks the few pairs of reporter and item and merges their latest (FactList).
drop index dossier_fact_list_reporter;
drop index dossier_fact_list_item;
create index dossier_fact_list on dossier_fact (reporter, item, id desc) include (valid_from);
