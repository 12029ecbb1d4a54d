-- The next version of the scoring model on its way into force: drafted, replayed, submitted, approved, announced, adopted.
create table grading_model_draft (
  id             uuid primary key,
  code           text not null check (code ~ '^[a-z][a-z-]*$'),
  version        int not null check (version > 1),
  based_on       int not null check (based_on < version),
  name           text not null check (btrim(name) <> ''),
  basis          text not null check (btrim(basis) <> ''),
  definition     jsonb not null,
  revision       int not null default 0,
  state          text not null default 'DRAFT'
                 check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'STOPPED', 'ADOPTED', 'DISCARDED')),
  effective_from date,
  notice_days    int check (notice_days > 0),
  approved_on    date,
  run_id         uuid,
  check (state not in ('SUBMITTED', 'APPROVED', 'STOPPED', 'ADOPTED')
         or (effective_from is not null and notice_days is not null and run_id is not null)),
  check (state not in ('APPROVED', 'ADOPTED') or (approved_on is not null and effective_from > approved_on + notice_days)),
  foreign key (code, based_on) references grading_model (code, version)
);
create unique index grading_model_draft_one_open on grading_model_draft (code) where state not in ('ADOPTED', 'DISCARDED');
comment on table grading_model_draft is '评分模型的下一版：起草、回放、提请、批准、公示、施行；同一模型同时只有一份在办';
comment on column grading_model_draft.revision is '草稿被改过几次，防止互相覆盖';
comment on column grading_model_draft.effective_from is '拟施行日';
comment on column grading_model_draft.notice_days is '批准以后至少公示几日';
comment on column grading_model_draft.run_id is '提请批准所依据的回放';

create table grading_model_act (
  id         uuid primary key,
  draft_id   uuid not null references grading_model_draft (id),
  kind       text not null check (kind in ('DRAFTED', 'REVISED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'STOPPED', 'ADOPTED', 'DISCARDED')),
  actor_id   uuid not null,
  actor_name text not null,
  at         timestamptz not null,
  words      text not null
);
create index grading_model_act_draft on grading_model_act (draft_id, at, id);
comment on table grading_model_act is '下一版评分模型的每一步：谁、何时、为什么，只增不改';

create table grading_batch (
  id           uuid primary key,
  kind         text not null check (kind in ('REPLAY', 'RESCORE')),
  requested_at timestamptz not null,
  total        bigint not null check (total >= 0),
  done         bigint not null default 0,
  after_id     uuid,
  attempts     int not null default 0,
  finished_at  timestamptz,
  problem      text
);
create index grading_batch_open on grading_batch (requested_at) where finished_at is null;
comment on table grading_batch is '对全部商户分批做的工作：每批一个事务，停机后从断点继续';
comment on column grading_batch.after_id is '已做到的商户';

create table grading_run (
  id                uuid primary key references grading_batch (id),
  draft_id          uuid not null references grading_model_draft (id),
  revision          int not null,
  purpose           text not null check (purpose in ('REHEARSAL', 'REPETITION', 'ACTIVATION')),
  repeats           uuid references grading_run (id),
  baseline_version  int not null,
  as_of             date not null,
  code              text not null,
  version           int not null,
  name              text not null,
  basis             text not null,
  definition        jsonb not null,
  definition_hash   text not null check (definition_hash ~ '^[0-9a-f]{64}$'),
  requested_by      uuid not null,
  requested_by_name text not null,
  compared          bigint not null default 0,
  differing         bigint not null default 0,
  check ((purpose = 'REHEARSAL') = (repeats is null)),
  foreign key (code, baseline_version) references grading_model (code, version)
);
create index grading_run_draft on grading_run (draft_id, id);
comment on table grading_run is '回放：把下一版和现行版用在同一批信用信息、同一天上';
comment on column grading_run.purpose is '用途：REHEARSAL 试算，REPETITION 重做核对，ACTIVATION 施行前核对';
comment on column grading_run.compared is '信息没有变化、因此可以逐户核对的商户数';
comment on column grading_run.differing is '其中结果不同的商户数';

create table grading_run_result (
  run_id       uuid not null references grading_run (id),
  merchant_id  uuid not null references merchant_merchant (id),
  inputs_hash  text not null,
  result_hash  text not null,
  before_grade text not null,
  after_grade  text not null,
  before_score numeric(5, 2) not null,
  after_score  numeric(5, 2) not null,
  trace        jsonb,
  primary key (run_id, merchant_id)
);
create index grading_run_result_moved on grading_run_result (run_id, (after_score - before_score), merchant_id)
  where before_grade <> after_grade or before_score <> after_score;
comment on table grading_run_result is '回放的逐户结果；核对的回放只记结果不同的商户';
comment on column grading_run_result.inputs_hash is '模型、开业日期和全部有效信用信息的 SHA-256';
comment on column grading_run_result.result_hash is '得分、牌级、明细和各项条件的 SHA-256';
comment on column grading_run_result.trace is '两版之间有变化的明细和条件';

create table grading_run_tally (
  run_id    uuid not null references grading_run (id),
  kind      text not null check (kind in ('MOVE', 'BAND', 'DEPARTMENT', 'INSPECTOR')),
  subject   text not null,
  detail    text not null,
  points    numeric(7, 2) not null,
  merchants bigint not null,
  primary key (run_id, kind, subject, detail, points)
);
comment on table grading_run_tally is '回放的家数统计：牌级变动、得分分布、各单位和检查人的扣分分布';

-- What a person has approved, and what was replayed, stays as it was.
create function grading_model_draft_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '评分模型的草稿不能删除，只能放弃';
  end if;
  if old.state in ('ADOPTED', 'DISCARDED') then
    raise exception '已施行或已放弃的一版不再改变';
  end if;
  if (new.definition, new.name, new.basis, new.code, new.version, new.based_on)
       is distinct from (old.definition, old.name, old.basis, old.code, old.version, old.based_on)
     and not (old.state = 'DRAFT' and new.state = 'DRAFT') then
    raise exception '提请批准以后不能再改内容';
  end if;
  if new.state = 'APPROVED' and old.state = 'SUBMITTED'
     and not exists (select from grading_model_act where draft_id = new.id and kind = 'APPROVED') then
    raise exception '没有批准的记录，不能进入公示';
  end if;
  if new.state = 'APPROVED' and old.state not in ('SUBMITTED', 'APPROVED') or new.state = 'ADOPTED' and old.state <> 'APPROVED' then
    raise exception '评分模型须先提请、批准，再施行';
  end if;
  return new;
end $$;
create trigger grading_model_draft_guarded before update or delete on grading_model_draft
  for each row execute function grading_model_draft_guard();

create function grading_model_act_guard() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception '办理记录只增不改';
  end if;
  if new.kind = 'APPROVED' and exists (select from grading_model_act
      where draft_id = new.draft_id and actor_id = new.actor_id and kind in ('DRAFTED', 'REVISED', 'SUBMITTED')) then
    raise exception '起草、修改或提请的人不能批准同一版模型';
  end if;
  return new;
end $$;
create trigger grading_model_act_guarded before insert or update or delete on grading_model_act
  for each row execute function grading_model_act_guard();

alter table grading_assessment drop constraint grading_assessment_cause_check;
alter table grading_assessment add constraint grading_assessment_cause_check
  check (cause in ('FACTS', 'MERCHANT', 'TIME', 'REQUEST', 'MODEL'));
comment on column grading_assessment.cause is '起因：FACTS 信用信息变动，MERCHANT 商户登记变动，TIME 期限届至，REQUEST 人工重算，MODEL 评分模型换版';
