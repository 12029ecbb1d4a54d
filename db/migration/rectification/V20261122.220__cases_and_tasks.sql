-- 整改：挂号督办（一户一册）和整改事项（创建实施方案第四条第（五）项、第二条第（三）项；domain §5、§7）。
create function rectification_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '整改的办理记录只增不改';
end $$;

create table rectification_term (
  code           text not null check (code in ('MEASURE', 'RETURN', 'EXTENSION', 'REVISIT_FIRST', 'REVISIT_SECOND')),
  effective_from date not null,
  days           int not null check (days > 0),
  note           text not null,
  primary key (code, effective_from)
);
comment on table rectification_term is '整改的期限，按日期采用：措施、退回、延期最多几个工作日，销号后第几日回头看（自然日）';

create table rectification_number (
  year int primary key,
  last int not null check (last > 0)
);
comment on table rectification_number is '督办文号的年度流水，与立案在同一事务内取号，不跳号';

create table rectification_case (
  id             uuid primary key,
  number         text not null unique,
  merchant_id    uuid not null references merchant_merchant (id),
  origin         text not null check (origin in ('GRADE', 'HAND', 'REVISIT')),
  reason         text not null check (btrim(reason) <> ''),
  grade          text check (grade in ('YELLOW', 'BLACK')),
  grade_since    date,
  previous_id    uuid references rectification_case (id),
  state          text not null check (state in ('DRAFTING', 'ACTIVE', 'CLOSED', 'LAPSED')),
  opened_at      timestamptz not null,
  opened_by      uuid not null,
  opened_by_name text not null,
  ended_at       timestamptz check (ended_at >= opened_at),
  version        int not null,
  check ((state in ('CLOSED', 'LAPSED')) = (ended_at is not null)),
  check ((grade is null) = (grade_since is null)),
  check (origin <> 'GRADE' or grade is not null),
  check (origin <> 'REVISIT' or previous_id is not null)
);
create unique index rectification_case_open on rectification_case (merchant_id) where ended_at is null;
create unique index rectification_case_standing on rectification_case (merchant_id, grade, grade_since) where origin = 'GRADE';
create index rectification_case_of on rectification_case (merchant_id, opened_at desc);
comment on table rectification_case is '挂号督办：一户一册，一家商户同时只有一件在办';
comment on column rectification_case.origin is 'GRADE 黄牌、黑牌生效时自动立案，HAND 人工立案，REVISIT 回头看反弹';
comment on column rectification_case.grade is '立案以来最近一次生效的黄牌或者黑牌；grade_since 为其起算日，同一次不重复立案';
comment on column rectification_case.state is 'DRAFTING 制定一户一册，ACTIVE 整改中，CLOSED 已销号，LAPSED 终止（商户停业）';

create table rectification_task (
  id             uuid primary key,
  case_id        uuid references rectification_case (id),
  merchant_id    uuid not null references merchant_merchant (id),
  origin         text not null check (origin in ('FINDING', 'FACT', 'HAND')),
  finding_id     uuid references inspection_finding (id),
  fact_item      text,
  fact_key       text,
  area           text,
  grade          text check (grade in ('一般', '较重', '严重')),
  problem        text not null check (btrim(problem) <> ''),
  measure        text not null check (btrim(measure) <> ''),
  department     text not null,
  officer        text,
  responsible    text,
  found_on       date not null,
  due            date not null check (due >= found_on),
  due_how        text not null check (btrim(due_how) <> ''),
  state          text not null check (state in ('OPEN', 'ANSWERED', 'VERIFIED', 'DROPPED', 'LAPSED')),
  finders        uuid[] not null,
  recorded_at    timestamptz not null,
  recorded_by    uuid not null,
  answered_on    date,
  answered_by    uuid,
  verified_on    date,
  verified_by    uuid,
  ended_at       timestamptz,
  version        int not null,
  check ((state in ('VERIFIED', 'DROPPED', 'LAPSED')) = (ended_at is not null)),
  check ((fact_item is null) = (fact_key is null)),
  check (origin = 'HAND' or fact_key is not null),
  check (origin <> 'FINDING' or finding_id is not null),
  check ((answered_on is null) = (answered_by is null)),
  check (state <> 'ANSWERED' or answered_by is not null),
  check ((state = 'VERIFIED') = (verified_by is not null) and (verified_by is null) = (verified_on is null)),
  -- 复查人不是检查人、登记人，也不是登记整改情况的人
  check (state <> 'VERIFIED' or (answered_by is not null and verified_by <> answered_by and verified_by <> recorded_by
    and not (verified_by = any (finders))))
);
create unique index rectification_task_of_finding on rectification_task (finding_id) where state <> 'LAPSED';
create unique index rectification_task_fact on rectification_task (merchant_id, fact_item, fact_key) where ended_at is null and fact_key is not null;
create index rectification_task_of_case on rectification_task (case_id, due);
create index rectification_task_of_merchant on rectification_task (merchant_id, found_on desc);
create index rectification_task_due on rectification_task (due, id) where ended_at is null;
create index rectification_task_department on rectification_task (department, due, id) where ended_at is null;
comment on table rectification_task is '整改事项：检查发现的问题、信用信息或者人工列出的一件事，连同措施、责任人、节点和复查';
comment on column rectification_task.state is 'OPEN 整改中，ANSWERED 待复查，VERIFIED 复查合格，DROPPED 不再整改，LAPSED 问题随检查记录更正或者撤回';
comment on column rectification_task.fact_key is '所针对的信用信息（目录项和键）；复查合格时更正该条信息';
comment on column rectification_task.department is '责任单位代码：提出整改期限、组织复查';
comment on column rectification_task.responsible is '商户方责任人';
comment on column rectification_task.due_how is '节点日期是怎么算出来的';
comment on column rectification_task.finders is '检查人，不得复查';

create table rectification_act (
  id          uuid primary key,
  case_id     uuid references rectification_case (id),
  task_id     uuid references rectification_task (id),
  kind        text not null,
  day         date not null,
  text        text not null check (btrim(text) <> ''),
  recorded_at timestamptz not null,
  actor_id    uuid not null,
  actor_name  text not null,
  department  text not null,
  check (case_id is not null or task_id is not null)
);
create index rectification_act_of_case on rectification_act (case_id, id);
create index rectification_act_of_task on rectification_act (task_id, id);
comment on table rectification_act is '督办和整改的每一步：何日、何人、何事，只增不改';
create trigger rectification_act_immutable before update or delete on rectification_act
  for each row execute function rectification_refuse_change();
create trigger rectification_act_no_truncate before truncate on rectification_act
  for each statement execute function rectification_refuse_change();

create table rectification_photo (
  id           uuid primary key,
  task_id      uuid not null references rectification_task (id),
  stage        text not null check (stage in ('ANSWER', 'RECHECK')),
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_at      timestamptz not null,
  kept_by      uuid not null,
  kept_by_name text not null
);
create index rectification_photo_of_task on rectification_photo (task_id, id);
comment on table rectification_photo is '整改后的照片：登记整改情况时（ANSWER）和复查时（RECHECK），只增不改；整改前的照片随检查记录';
create trigger rectification_photo_immutable before update or delete on rectification_photo
  for each row execute function rectification_refuse_change();
create trigger rectification_photo_no_truncate before truncate on rectification_photo
  for each statement execute function rectification_refuse_change();

create table rectification_proposal (
  id               uuid primary key,
  case_id          uuid references rectification_case (id),
  task_id          uuid references rectification_task (id),
  kind             text not null check (kind in ('BOOK', 'EXTENSION', 'DROP', 'CLOSURE', 'EXIT', 'VETO')),
  reason           text not null check (btrim(reason) <> ''),
  basis            text,
  due              date,
  due_how          text,
  addressee        text,
  proposed_at      timestamptz not null,
  proposed_by      uuid not null,
  proposed_by_name text not null,
  decided_at       timestamptz,
  decided_by       uuid,
  decided_by_name  text,
  granted          boolean,
  note             text,
  withdrawn_at     timestamptz check (withdrawn_at >= decided_at),
  check (num_nonnulls(decided_at, decided_by, decided_by_name, granted, note) in (0, 5)),
  -- 提出人不能审批自己提出的事项
  check (decided_by <> proposed_by),
  check ((kind in ('EXTENSION', 'DROP')) = (task_id is not null)),
  check (task_id is not null or case_id is not null),
  check ((kind = 'EXTENSION') = (due is not null) and (due is null) = (due_how is null)),
  check ((kind = 'EXIT') = (addressee is not null)),
  check (kind not in ('EXIT', 'VETO') or btrim(basis) <> ''),
  check (withdrawn_at is null or (kind = 'EXIT' and granted))
);
create unique index rectification_proposal_open on rectification_proposal (coalesce(task_id, case_id), kind) where decided_at is null;
create index rectification_proposal_of_case on rectification_proposal (case_id, id);
create index rectification_proposal_of_task on rectification_proposal (task_id, id);
create index rectification_proposal_waiting on rectification_proposal (proposed_at) where decided_at is null;
comment on table rectification_proposal is '须由第二人审批的事项：BOOK 一户一册，EXTENSION 延期，DROP 不再整改，CLOSURE 销号，EXIT 退出街区建议，VETO 两次逾期';
comment on column rectification_proposal.withdrawn_at is '退出街区建议撤回的时间';

create table rectification_overdue (
  task_id  uuid not null references rectification_task (id),
  due      date not null,
  case_id  uuid references rectification_case (id),
  noted_at timestamptz not null,
  fact_key text,
  primary key (task_id, due)
);
create index rectification_overdue_of_case on rectification_overdue (case_id, due);
comment on table rectification_overdue is '逾期：节点当晚过后登记，一个节点一次，延期不抹去';
create trigger rectification_overdue_immutable before update or delete on rectification_overdue
  for each row execute function rectification_refuse_change();
create trigger rectification_overdue_no_truncate before truncate on rectification_overdue
  for each statement execute function rectification_refuse_change();

create table rectification_revisit (
  case_id   uuid not null references rectification_case (id),
  round     int not null check (round in (1, 2)),
  due       date not null,
  result    text check (result in ('KEPT', 'RELAPSED', 'CLOSED')),
  done_on   date check (done_on >= due),
  note      text,
  by        uuid,
  by_name   text,
  next_case uuid references rectification_case (id),
  primary key (case_id, round),
  check (num_nonnulls(result, done_on, note, by, by_name) in (0, 5)),
  check ((result = 'RELAPSED') = (next_case is not null) or result is null and next_case is null)
);
create index rectification_revisit_due on rectification_revisit (due, case_id) where result is null;
comment on table rectification_revisit is '回头看：销号后 30 日、90 日各一次';
comment on column rectification_revisit.result is 'KEPT 仍符合要求，RELAPSED 问题反弹（重新立案），CLOSED 商户已停业';

-- 无论按什么次序办理：有未办结的事项不能销号；销号须经另一人批准；办结的不能再改。
create function rectification_case_follows_rules() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '督办不能删除：%', old.number using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and old.ended_at is not null then
    raise exception '已办结的督办不能更改：%', old.number using errcode = 'check_violation';
  end if;
  if new.state = 'CLOSED' then
    if exists (select from rectification_task t where t.case_id = new.id and t.ended_at is null) then
      raise exception '还有未办结的整改事项，不能销号：%', new.number using errcode = 'check_violation';
    end if;
    if not exists (select from rectification_proposal p where p.case_id = new.id and p.kind = 'CLOSURE'
                     and p.granted and p.decided_by <> p.proposed_by) then
      raise exception '销号须由一人提出、另一人批准：%', new.number using errcode = 'check_violation';
    end if;
  end if;
  if new.state = 'LAPSED' and exists (select from merchant_merchant m where m.id = new.merchant_id and m.status = 'OPERATING') then
    raise exception '商户仍在营，督办不能终止：%', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger rectification_case_rules before insert or update or delete on rectification_case
  for each row execute function rectification_case_follows_rules();
create trigger rectification_case_no_truncate before truncate on rectification_case
  for each statement execute function rectification_refuse_change();

create function rectification_task_follows_rules() returns trigger language plpgsql as $$
declare
  over timestamptz;
begin
  if tg_op = 'DELETE' then
    raise exception '整改事项不能删除：%', old.id using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and old.ended_at is not null then
    raise exception '已办结的整改事项不能更改：%', old.id using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and old.case_id is not null and new.case_id is distinct from old.case_id then
    raise exception '整改事项不能移出督办：%', old.id using errcode = 'check_violation';
  end if;
  if new.case_id is not null then
    select ended_at into over from rectification_case where id = new.case_id for share;
    if over is not null and (tg_op = 'INSERT' or old.case_id is null) then
      raise exception '督办已办结，不能再列入整改事项：%', new.case_id using errcode = 'check_violation';
    end if;
  end if;
  if new.state = 'DROPPED'
     and not exists (select from rectification_proposal p where p.task_id = new.id and p.kind = 'DROP' and p.granted)
     and not exists (select from merchant_merchant m where m.id = new.merchant_id and m.status <> 'OPERATING') then
    raise exception '不再整改须经另一人批准：%', new.id using errcode = 'check_violation';
  end if;
  if new.state = 'LAPSED'
     and not exists (select from inspection_finding f where f.id = new.finding_id and f.withdrawn_at is not null) then
    raise exception '检查发现的问题仍然成立，整改事项不能撤销：%', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger rectification_task_rules before insert or update or delete on rectification_task
  for each row execute function rectification_task_follows_rules();
create trigger rectification_task_no_truncate before truncate on rectification_task
  for each statement execute function rectification_refuse_change();

create function rectification_proposal_stays_decided() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.decided_at is null
       or (old.withdrawn_at is null and (to_jsonb(new) - 'withdrawn_at') = (to_jsonb(old) - 'withdrawn_at'))) then
    return new;
  end if;
  raise exception '已审批的事项不能更改：%', old.id using errcode = 'check_violation';
end $$;
create trigger rectification_proposal_decided before update or delete on rectification_proposal
  for each row execute function rectification_proposal_stays_decided();
create trigger rectification_proposal_no_truncate before truncate on rectification_proposal
  for each statement execute function rectification_refuse_change();
