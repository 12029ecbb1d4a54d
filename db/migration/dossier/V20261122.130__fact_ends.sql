-- A fact may cease to be used without being wrong: credit repair (信用修复) ends its publicity, sharing and use, and a decision
-- may be revoked or changed on review or by a court, or an objection against it may be upheld. The fact keeps its key, so that the same workbook sent again finds it
-- 相同 and does not bring it back.
alter table dossier_fact
  add column ended_at timestamptz,
  add column ended_kind text check (ended_kind in ('REPAIRED', 'REVOKED', 'OBJECTED')),
  add column ended_by uuid,
  add column ended_by_name text,
  add column ended_basis text,
  add check ((ended_at is null) = (ended_kind is null) and (ended_at is null) = (ended_by is null)
    and (ended_at is null) = (ended_by_name is null) and (ended_at is null) = (ended_basis is null));
comment on column dossier_fact.ended_at is '停止公示、共享和使用的时间；空表示仍在使用。与撤回不同：留作内部存档，同样的内容再次报送不会恢复';
comment on column dossier_fact.ended_kind is '停用原因：REPAIRED 信用修复，REVOKED 经复议、诉讼撤销或变更，OBJECTED 异议成立';
comment on column dossier_fact.ended_basis is '停用依据：修复编号，或撤销、变更文书的名称和文号';
create index dossier_fact_repaired on dossier_fact (item, key) where ended_kind = 'REPAIRED';

-- Still nothing is edited or deleted; withdrawal and end may each happen once.
create or replace function dossier_fact_is_append_only() returns trigger language plpgsql as $$
declare
  withdrawal constant text[] := '{withdrawn_at,withdrawn_by,withdrawn_by_name,withdrawn_reason}';
  ending constant text[] := '{ended_at,ended_kind,ended_by,ended_by_name,ended_basis}';
begin
  if tg_op = 'UPDATE' then
    if old.withdrawn_at is null and new.withdrawn_at is not null
       and to_jsonb(new) - withdrawal = to_jsonb(old) - withdrawal then
      return new;
    end if;
    if old.ended_at is null and new.ended_at is not null
       and to_jsonb(new) - ending = to_jsonb(old) - ending then
      return new;
    end if;
  end if;
  raise exception '信用信息只增不改：%', old.id;
end $$;
