create table dossier_catalogue_item (
  code text primary key check (code ~ '^[a-z][a-z_]*$'),
  position int not null,
  name text not null,
  version text not null,
  effective_from date not null,
  basis text not null,
  providers text[] not null,
  frequency text not null,
  disclosure text not null check (disclosure in ('PUBLIC', 'AGGREGATE', 'CONSENT', 'INTERNAL')),
  definition jsonb not null
);
comment on table dossier_catalogue_item is '信用信息采集目录项：采什么、谁来报、依据什么、谁能看';
comment on column dossier_catalogue_item.providers is '报送责任单位代码；空数组表示各单位均可报送';
comment on column dossier_catalogue_item.disclosure is '公开属性：PUBLIC 公开，AGGREGATE 汇总公开，CONSENT 授权公开，INTERNAL 内部';
comment on column dossier_catalogue_item.definition is '字段、自然键、分级和公示规则';

create table dossier_fact (
  id uuid primary key,
  merchant_id uuid not null references merchant_merchant (id),
  item text not null references dossier_catalogue_item (code),
  key text not null,
  grade text,
  authority text not null,
  reporter text not null,
  valid_from date not null,
  valid_to date,
  public_from date,
  public_until date,
  data jsonb not null,
  content_hash text not null,
  submission_id uuid,
  row_number int,
  replaces_id uuid references dossier_fact (id),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_by_name text,
  withdrawn_reason text,
  check (valid_to is null or valid_to >= valid_from),
  check (public_until is null or public_from is not null),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index dossier_fact_live_key on dossier_fact (item, key) where withdrawn_at is null;
create index dossier_fact_merchant on dossier_fact (merchant_id, item);
create index dossier_fact_submission on dossier_fact (submission_id) where submission_id is not null;
comment on table dossier_fact is '信用信息：一条有日期、有来源的陈述。只增不改，更正即撤回一条、另增一条';
comment on column dossier_fact.key is '自然键：商户、机关、文号等，同一目录项下有效的只有一条';
comment on column dossier_fact.grade is '分级：处罚为轻微/一般/严重，检查问题为一般/较重/严重';
comment on column dossier_fact.authority is '作出单位代码（处罚机关、许可机关、检查单位）';
comment on column dossier_fact.reporter is '报送单位代码';
comment on column dossier_fact.public_until is '公示截止日（含当日）';
comment on column dossier_fact.recorded_at is '系统知悉的时间';

-- A fact is never edited or deleted; the one thing that may happen to it is withdrawal, once.
create function dossier_fact_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.withdrawn_at is null and new.withdrawn_at is not null
     and (to_jsonb(new) - '{withdrawn_at,withdrawn_by,withdrawn_by_name,withdrawn_reason}'::text[])
       = (to_jsonb(old) - '{withdrawn_at,withdrawn_by,withdrawn_by_name,withdrawn_reason}'::text[]) then
    return new;
  end if;
  raise exception '信用信息只增不改：%', old.id;
end $$;
create trigger dossier_fact_append_only before update or delete on dossier_fact
  for each row execute function dossier_fact_is_append_only();
create trigger dossier_fact_no_truncate before truncate on dossier_fact
  for each statement execute function dossier_fact_is_append_only();
