create table dossier_repair_rule (
  item text not null references dossier_catalogue_item (code),
  grade text not null default '',
  effective_from date not null,
  effective_to date check (effective_to >= effective_from),
  min_months int not null check (min_months between 0 and 120),
  needs_fulfilment boolean not null default true,
  needs_pledge boolean not null default true,
  basis text not null,
  primary key (item, grade, effective_from)
);
comment on table dossier_repair_rule is '信用修复的条件：按目录项、分级和申请日期取用；没有条目的信息不适用信用修复';
comment on column dossier_repair_rule.grade is '分级；空串表示不分级';
comment on column dossier_repair_rule.min_months is '最短公示期（月），自作出之日起算，届满方可修复';

create sequence dossier_repair_number;
create table dossier_repair (
  id uuid primary key,
  number text not null unique,
  fact_id uuid not null references dossier_fact (id),
  merchant_id uuid not null references merchant_merchant (id),
  item text not null references dossier_catalogue_item (code),
  fact_key text not null,
  authority text not null,
  state text not null check (state in ('APPLIED', 'ACCEPTED', 'REFUSED', 'GRANTED', 'DENIED', 'WITHDRAWN', 'MOOT')),
  fulfilment text not null,
  fulfilled_on date not null,
  pledged_on date,
  conditions text not null,
  extended boolean not null default false,
  applied_on date not null,
  due_on date not null,
  applied_at timestamptz not null,
  applied_by uuid not null,
  applied_by_name text not null,
  applied_department text not null,
  closed_at timestamptz,
  version int not null,
  check (fulfilled_on <= applied_on),
  check ((closed_at is null) = (state in ('APPLIED', 'ACCEPTED')))
);
comment on table dossier_repair is '信用修复：一条失信信息的修复申请，由作出单位受理、决定（谁认定、谁修复）';
comment on column dossier_repair.fulfilment is '义务履行、整改情况的说明';
comment on column dossier_repair.pledged_on is '公开作出信用承诺的日期';
comment on column dossier_repair.conditions is '申请时适用的修复条件及依据，照录备查';
comment on column dossier_repair.state is 'APPLIED 待受理，ACCEPTED 办理中，REFUSED 不予受理，GRANTED 已修复，DENIED 不予修复，WITHDRAWN 已撤回，MOOT 信息已不再使用';
create unique index dossier_repair_open on dossier_repair (item, fact_key) where closed_at is null;
create index dossier_repair_fact on dossier_repair (fact_id);
create index dossier_repair_due on dossier_repair (due_on, id) where closed_at is null;
create index dossier_repair_merchant on dossier_repair (merchant_id);

create table dossier_step (
  id uuid primary key,
  objection_id uuid references dossier_objection (id),
  repair_id uuid references dossier_repair (id),
  kind text not null,
  note text not null,
  at timestamptz not null,
  by uuid not null,
  by_name text not null,
  department text not null,
  check (num_nonnulls(objection_id, repair_id) = 1)
);
comment on table dossier_step is '异议、信用修复的每一步：谁在何时作出什么、理由是什么';
create index dossier_step_objection on dossier_step (objection_id) where objection_id is not null;
create index dossier_step_repair on dossier_step (repair_id) where repair_id is not null;

create table dossier_material (
  id uuid primary key,
  objection_id uuid references dossier_objection (id),
  repair_id uuid references dossier_repair (id),
  name text not null,
  size bigint not null,
  sha256 text not null references attachment_file (sha256),
  kept_at timestamptz not null,
  kept_by_name text not null,
  check (num_nonnulls(objection_id, repair_id) = 1)
);
comment on table dossier_material is '异议、信用修复所附的材料';
create index dossier_material_objection on dossier_material (objection_id) where objection_id is not null;
create index dossier_material_repair on dossier_material (repair_id) where repair_id is not null;

create function dossier_step_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '办理记录只增不改';
end $$;
create trigger dossier_step_append_only before update or delete on dossier_step
  for each row execute function dossier_step_is_append_only();
create trigger dossier_material_append_only before update or delete on dossier_material
  for each row execute function dossier_step_is_append_only();
