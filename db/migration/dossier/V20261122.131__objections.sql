create table dossier_term (
  code text not null check (code in ('OBJECTION_VERIFICATION', 'OBJECTION_CORRECTION', 'REPAIR_ACCEPTANCE', 'REPAIR_DECISION', 'REPAIR_EXTENSION')),
  effective_from date not null,
  effective_to date check (effective_to >= effective_from),
  working_days int not null check (working_days between 1 and 250),
  note text not null,
  primary key (code, effective_from)
);
comment on table dossier_term is '异议和信用修复各环节的办理期限（工作日），按登记日期取用；本街区的内部要求，可修改';

create sequence dossier_objection_number;
create table dossier_objection (
  id uuid primary key,
  number text not null unique,
  fact_id uuid not null references dossier_fact (id),
  merchant_id uuid not null references merchant_merchant (id),
  item text not null references dossier_catalogue_item (code),
  fact_key text not null,
  authority text not null,
  reporter text not null,
  on_behalf text not null check (on_behalf in ('MERCHANT', 'DEPARTMENT')),
  claim text not null,
  state text not null check (state in ('FILED', 'UPHELD', 'CORRECTED', 'REJECTED', 'WITHDRAWN', 'MOOT')),
  filed_on date not null,
  due_on date not null,
  filed_at timestamptz not null,
  filed_by uuid not null,
  filed_by_name text not null,
  filed_department text not null,
  closed_at timestamptz,
  version int not null,
  check ((closed_at is null) = (state in ('FILED', 'UPHELD')))
);
comment on table dossier_objection is '异议：对一条信用信息提出的更正请求；办结前该信息标为“异议中”';
comment on column dossier_objection.fact_key is '被异议信息的自然键：信息在异议期间被更正的，异议跟随更正后的信息';
comment on column dossier_objection.authority is '作出单位代码，由其核查';
comment on column dossier_objection.state is 'FILED 核查中，UPHELD 成立待更正，CORRECTED 已更正，REJECTED 不成立，WITHDRAWN 已撤回，MOOT 信息已不再使用';
comment on column dossier_objection.due_on is '当前环节的办理期限（含当日），按工作日历计算';
create unique index dossier_objection_open on dossier_objection (item, fact_key) where closed_at is null;
create index dossier_objection_fact on dossier_objection (fact_id);
create index dossier_objection_due on dossier_objection (due_on, id) where closed_at is null;
create index dossier_objection_merchant on dossier_objection (merchant_id);
