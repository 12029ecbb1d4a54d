alter table dossier_catalogue_item add column is_local boolean not null default false;
comment on table dossier_catalogue_item is '信用信息采集目录项的官方文本（随软件发布）；本地采用的版本见 dossier_catalogue_version，以本地为准';
comment on column dossier_catalogue_item.is_local is '是否本地新增、没有官方文本的目录项';

create table dossier_catalogue_version (
  id uuid primary key,
  item text not null check (item ~ '^[a-z][a-z_]*$'),
  number int not null check (number > 0),
  state text not null check (state in ('DRAFT', 'ADOPTED')),
  based_on text not null,
  position int not null,
  name text not null check (btrim(name) <> ''),
  effective_from date not null,
  basis text not null,
  providers text[] not null,
  frequency text not null,
  disclosure text not null check (disclosure in ('PUBLIC', 'AGGREGATE', 'CONSENT', 'INTERNAL')),
  definition jsonb not null,
  revision int not null default 0,
  drafted_at timestamptz not null,
  drafted_by uuid not null,
  drafted_by_name text not null,
  adopted_at timestamptz,
  adopted_by uuid,
  adopted_by_name text,
  announced_at timestamptz,
  unique (item, number),
  check ((state = 'ADOPTED') = (adopted_at is not null)),
  check ((adopted_at is null) = (adopted_by is null) and (adopted_at is null) = (adopted_by_name is null)),
  check (announced_at is null or adopted_at is not null)
);
create unique index dossier_catalogue_version_one_draft on dossier_catalogue_version (item) where state = 'DRAFT';
comment on table dossier_catalogue_version is '采集目录项的本地版本：先起草，采用后自生效日起代替官方文本';
comment on column dossier_catalogue_version.number is '该目录项的第几个本地版本';
comment on column dossier_catalogue_version.based_on is '起草时所依的版本';
comment on column dossier_catalogue_version.effective_from is '生效日；草稿为拟生效日。某日有效的是生效日不晚于该日的最近一版';
comment on column dossier_catalogue_version.revision is '草稿被改动的次数，防止两人同时改时互相覆盖';
comment on column dossier_catalogue_version.announced_at is '生效后通知公示页和评分重新读取的时间';

-- An adopted version is what departments reported by: it stays as it was. Only the note that it was announced is added, once.
create function dossier_catalogue_version_is_fixed() returns trigger language plpgsql as $$
begin
  if old.state = 'DRAFT' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and old.announced_at is null and new.announced_at is not null
     and (to_jsonb(new) - 'announced_at') = (to_jsonb(old) - 'announced_at') then
    return new;
  end if;
  raise exception '已采用的目录版本不能修改或删除，请另起草新版本：% 第 % 版', old.item, old.number;
end $$;
create trigger dossier_catalogue_version_fixed before update or delete on dossier_catalogue_version
  for each row execute function dossier_catalogue_version_is_fixed();
