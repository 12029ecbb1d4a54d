-- Facts refer to merchants and catalogue items that are never deleted. So it is enough to look once per statement whether
-- what it adds exists, instead of once per row; deletion is refused where it would happen (ADR 0013).
create function dossier_fact_refers() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct merchant_id from added) a
             where not exists (select from merchant_merchant m where m.id = a.merchant_id)) then
    raise exception '信用信息所属的商户不存在' using errcode = 'foreign_key_violation';
  end if;
  if exists (select from (select distinct item from added) a
             where not exists (select from dossier_catalogue_item i where i.code = a.item)) then
    raise exception '信用信息所属的目录项不存在' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger dossier_fact_refers after insert on dossier_fact
  referencing new table as added for each statement execute function dossier_fact_refers();

create function dossier_referred_stays() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception '% 只停用，不删除', tg_table_name using errcode = 'restrict_violation';
  end if;
  raise exception '% 的主键不改', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger dossier_item_stays before delete or truncate on dossier_catalogue_item
  for each statement execute function dossier_referred_stays();
create trigger dossier_item_keeps_code before update of code on dossier_catalogue_item
  for each row when (old.code <> new.code) execute function dossier_referred_stays();
create trigger dossier_merchant_stays before delete or truncate on merchant_merchant
  for each statement execute function dossier_referred_stays();
create trigger dossier_merchant_keeps_id before update of id on merchant_merchant
  for each row when (old.id <> new.id) execute function dossier_referred_stays();

alter table dossier_fact
  drop constraint dossier_fact_merchant_id_fkey,
  drop constraint dossier_fact_item_fkey;

-- The facts of a submission are written together: a few pages are found by their range as fast as by a tree that
-- every insert has to feed.
drop index dossier_fact_submission;
create index dossier_fact_submission on dossier_fact using brin (submission_id uuid_minmax_multi_ops)
  with (pages_per_range = 16, autosummarize = on);
