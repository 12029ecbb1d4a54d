create table inspection_area (
  name text primary key check (name <> ''),
  prefix text not null unique check (prefix ~ '^[A-Z]{2}$'),
  position int not null unique,
  department text not null references account_department (code),
  basis text not null,
  equal_odds boolean not null
);
comment on table inspection_area is '检查领域：政策四（四）所列八个方面，与采集目录“检查结果”的领域一致';
comment on column inspection_area.prefix is '检查项编号的前缀';
comment on column inspection_area.department is '牵头单位代码';
comment on column inspection_area.basis is '主要依据';
comment on column inspection_area.equal_odds is '本领域随机抽查不因红牌降低抽取比例（食品安全、消防安全）';

create table inspection_checklist (
  id uuid primary key,
  area text not null references inspection_area (name),
  version int not null check (version > 0),
  state text not null check (state in ('DRAFT', 'ISSUED')),
  effective_from date,
  department text not null references account_department (code),
  reason text not null,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  issued_at timestamptz,
  issued_by uuid,
  issued_by_name text,
  unique (area, version),
  check ((state = 'ISSUED') = (effective_from is not null)),
  check ((state = 'ISSUED') = (issued_at is not null and issued_by is not null and issued_by_name is not null))
);
create unique index inspection_checklist_draft on inspection_checklist (area) where state = 'DRAFT';
create index inspection_checklist_day on inspection_checklist (area, effective_from desc, version desc)
  where state = 'ISSUED';
comment on table inspection_checklist is '检查清单：一个领域的一版检查项，发布后不再改动，改则另立一版';
comment on column inspection_checklist.effective_from is '自这一天起使用';
comment on column inspection_checklist.reason is '为什么有这一版';

create table inspection_checklist_item (
  id uuid primary key,
  checklist_id uuid not null references inspection_checklist (id) on delete cascade,
  position int not null check (position > 0),
  code text not null check (code ~ '^[A-Z]{2}[0-9]{2,3}$'),
  text text not null check (btrim(text) <> '' and char_length(text) <= 200),
  grade text not null check (grade in ('一般', '较重', '严重')),
  basis text not null check (char_length(basis) <= 300),
  unique (checklist_id, code),
  unique (checklist_id, position) deferrable initially deferred
);
comment on table inspection_checklist_item is '检查项：符合、不符合或不适用';
comment on column inspection_checklist_item.code is '编号，各版之间不变，删去的编号不再用';
comment on column inspection_checklist_item.grade is '不符合时默认的问题程度';

create function inspection_keep_issued_checklist() returns trigger language plpgsql as $$
begin
  if old.state = 'ISSUED' then
    raise exception '检查清单已经发布，不能改动或删除' using errcode = 'check_violation',
      constraint = 'inspection_checklist_issued';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger inspection_checklist_issued before update or delete on inspection_checklist
  for each row execute function inspection_keep_issued_checklist();

create function inspection_keep_issued_items() returns trigger language plpgsql as $$
begin
  if exists (select 1 from inspection_checklist c where c.state = 'ISSUED'
             and c.id in (case when tg_op <> 'INSERT' then old.checklist_id end,
                          case when tg_op <> 'DELETE' then new.checklist_id end)) then
    raise exception '检查清单已经发布，检查项不能改动' using errcode = 'check_violation',
      constraint = 'inspection_checklist_issued';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger inspection_checklist_item_issued before insert or update or delete on inspection_checklist_item
  for each row execute function inspection_keep_issued_items();

create table inspection_term (
  code text not null check (code in ('DEADLINE_GENERAL', 'DEADLINE_HEAVIER', 'DEADLINE_SEVERE', 'RED_SHARE')),
  effective_from date not null,
  value int not null check (value >= 0),
  note text not null,
  primary key (code, effective_from),
  check (code <> 'RED_SHARE' or value between 1 and 100)
);
comment on table inspection_term is '检查的期限与比例，按日期取值';
comment on column inspection_term.code is '一般、较重、严重问题的整改期限（工作日）；红牌商户的抽取权重（百分数）';

create table inspection_plan (
  id uuid primary key,
  number text unique check (number ~ '^联检〔[0-9]{4}〕[1-9][0-9]*号$'),
  slug text unique check (slug ~ '^[0-9]{4}-[1-9][0-9]*$'),
  title text not null check (btrim(title) <> '' and char_length(title) <= 80),
  street text not null references merchant_street (code),
  method text not null check (method in ('FULL', 'RANDOM', 'REVISIT')),
  complaint_led boolean not null,
  from_day date not null,
  to_day date not null,
  basis text not null check (btrim(basis) <> '' and char_length(basis) <= 500),
  shops int check (shops > 0),
  teams int check (teams > 0),
  state text not null check (state in ('DRAFT', 'ANNOUNCED', 'RUNNING', 'ENDED', 'CANCELLED')),
  version int not null,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  announced_at timestamptz,
  announced_by uuid,
  announced_by_name text,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  end_reason text,
  check (from_day <= to_day),
  check ((method = 'FULL') = (shops is null) and (method = 'FULL') = (teams is null)),
  check ((number is null) = (slug is null) and (number is null) = (announced_at is null)),
  check (state not in ('ANNOUNCED', 'RUNNING', 'ENDED') or number is not null),
  check (state <> 'ANNOUNCED' or method <> 'FULL'),
  check ((state in ('ENDED', 'CANCELLED')) = (ended_at is not null)),
  check (state <> 'CANCELLED' or btrim(end_reason) <> '')
);
create index inspection_plan_state on inspection_plan (state, from_day desc, id);
comment on table inspection_plan is '联合检查计划';
comment on column inspection_plan.number is '文号，公布时取得，逐年连续';
comment on column inspection_plan.slug is '网址中的文号，如 2026-3';
comment on column inspection_plan.method is '全覆盖、双随机、回头看';
comment on column inspection_plan.complaint_led is '由投诉举报线索引起：红牌商户同等抽取';
comment on column inspection_plan.shops is '抽取的商户数';
comment on column inspection_plan.teams is '抽取的检查组数，每组两人';

create table inspection_number (
  year int primary key,
  last int not null check (last > 0)
);
comment on table inspection_number is '联合检查计划每年用到的最后一个文号';

create table inspection_plan_checklist (
  plan_id uuid not null references inspection_plan (id),
  area text not null references inspection_area (name),
  checklist_id uuid references inspection_checklist (id),
  primary key (plan_id, area)
);
comment on table inspection_plan_checklist is '计划检查的领域；公布时定下所用的清单版本';

create table inspection_plan_officer (
  plan_id uuid not null references inspection_plan (id),
  staff_id uuid not null references account_staff (id),
  department text not null references account_department (code),
  name text not null,
  primary key (plan_id, staff_id)
);
comment on table inspection_plan_officer is '计划的检查人员：全覆盖时都去，双随机、回头看时从中抽取';

create table inspection_draw (
  plan_id uuid primary key references inspection_plan (id),
  seed bytea not null check (octet_length(seed) = 32),
  seed_hash text not null check (seed_hash = encode(sha256(convert_to(encode(seed, 'hex'), 'UTF8')), 'hex')),
  candidates_hash text not null check (candidates_hash ~ '^[0-9a-f]{64}$'),
  drawn_at timestamptz,
  drawn_by uuid,
  drawn_by_name text,
  check ((drawn_at is null) = (drawn_by is null) and (drawn_at is null) = (drawn_by_name is null))
);
comment on table inspection_draw is '抽取：公布时定下种子并公布其散列，抽取后公布种子';
comment on column inspection_draw.seed is '256 位随机种子，抽取之前不出示';
comment on column inspection_draw.seed_hash is '种子十六进制文本的 SHA-256';
comment on column inspection_draw.candidates_hash is '公布的候选名单文件的 SHA-256';

create table inspection_stratum (
  plan_id uuid not null references inspection_draw (plan_id),
  kind text not null check (kind in ('MERCHANT', 'OFFICER')),
  name text not null,
  size int not null check (size > 0),
  take int not null check (take between 0 and size),
  primary key (plan_id, kind, name)
);
comment on table inspection_stratum is '抽取的层：层内机会均等';

create table inspection_candidate (
  plan_id uuid not null,
  kind text not null,
  code text not null check (code ~ '^[0-9A-Za-z-]{4,40}$'),
  stratum text not null,
  name text not null,
  merchant_id uuid references merchant_merchant (id),
  staff_id uuid references account_staff (id),
  department text references account_department (code),
  reason text not null,
  reference uuid,
  rank int check (rank > 0),
  primary key (plan_id, kind, code),
  foreign key (plan_id, kind, stratum) references inspection_stratum (plan_id, kind, name),
  check ((kind = 'MERCHANT') = (merchant_id is not null) and (kind = 'OFFICER') = (staff_id is not null))
);
create unique index inspection_candidate_rank on inspection_candidate (plan_id, kind, stratum, rank)
  where rank is not null;
comment on table inspection_candidate is '抽取的候选，公布时定下，之后不变';
comment on column inspection_candidate.reason is '为什么列入';
comment on column inspection_candidate.reference is '回头看所对应的案件';
comment on column inspection_candidate.rank is '在本层被抽中的次序，未抽中为空';

create function inspection_keep_draw() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.drawn_at is not null
     or (new.plan_id, new.seed, new.seed_hash, new.candidates_hash)
        is distinct from (old.plan_id, old.seed, old.seed_hash, old.candidates_hash) then
    raise exception '抽取只有一次，不能重来，也不能改动' using errcode = 'check_violation',
      constraint = 'inspection_draw_once';
  end if;
  return new;
end $$;
create trigger inspection_draw_once before update or delete on inspection_draw
  for each row execute function inspection_keep_draw();

create function inspection_keep_candidates() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.rank is not null
     or (to_jsonb(new) - 'rank') is distinct from (to_jsonb(old) - 'rank')
     or exists (select 1 from inspection_draw d where d.plan_id = old.plan_id and d.drawn_at is not null) then
    raise exception '候选名单已经公布，不能改动' using errcode = 'check_violation',
      constraint = 'inspection_candidate_frozen';
  end if;
  return new;
end $$;
create trigger inspection_candidate_frozen before update or delete on inspection_candidate
  for each row execute function inspection_keep_candidates();

create table inspection_assignment (
  id uuid primary key,
  plan_id uuid not null references inspection_plan (id),
  merchant_id uuid not null references merchant_merchant (id),
  position int not null check (position > 0),
  planned_on date not null,
  state text not null check (state in ('OPEN', 'VISITED', 'MISSED')),
  reference uuid,
  miss_reason text,
  changed_at timestamptz,
  unique (plan_id, merchant_id),
  unique (plan_id, position),
  check ((state = 'MISSED') = (miss_reason is not null))
);
create index inspection_assignment_merchant on inspection_assignment (merchant_id, planned_on desc);
comment on table inspection_assignment is '检查任务：计划里的一家商户，按行走次序排列';
comment on column inspection_assignment.state is '待查、已查、未能检查';
comment on column inspection_assignment.reference is '回头看所对应的案件';

create table inspection_assignment_officer (
  assignment_id uuid not null references inspection_assignment (id),
  staff_id uuid not null references account_staff (id),
  position int not null check (position > 0),
  primary key (assignment_id, staff_id),
  unique (assignment_id, position)
);
create index inspection_assignment_officer_staff on inspection_assignment_officer (staff_id, assignment_id);
comment on table inspection_assignment_officer is '检查任务的检查人员，不少于两人（行政处罚法第四十二条）';
