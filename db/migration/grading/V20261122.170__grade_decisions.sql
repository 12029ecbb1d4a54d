-- 牌级的正式决定：机器评价提出，告知、申辩、决定之后才生效（创建实施方案第四条第（四）项；《行政处罚法》第四十四条、第四十五条的告知和陈述申辩参照适用）。
create sequence grading_decision_number;

create table grading_decision (
  id               uuid primary key,
  number           text not null unique,
  merchant_id      uuid not null references merchant_merchant (id),
  kind             text not null check (kind in ('FALL', 'RELEASE', 'MANUAL', 'EARLIER')),
  from_grade       text not null check (from_grade in ('RED', 'BLUE', 'YELLOW', 'BLACK', 'PROBATION')),
  to_grade         text not null check (to_grade in ('RED', 'BLUE', 'YELLOW', 'BLACK', 'PROBATION')),
  assessment_id    uuid not null references grading_assessment (id),
  inputs_hash      text not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
  reason           text not null check (btrim(reason) <> ''),
  basis            text not null check (btrim(basis) <> ''),
  state            text not null check (state in ('PROPOSED', 'NOTIFIED', 'REVIEWED', 'IN_FORCE', 'NOT_IMPOSED', 'DROPPED')),
  proposed_at      timestamptz not null,
  proposed_by      uuid not null,
  proposed_by_name text not null,
  served_on        date,
  served_by        uuid,
  defence_until    date,
  heard_on         date,
  waived           boolean not null default false,
  reviewed_by      uuid,
  ruled_by         uuid,
  ended_at         timestamptz,
  earlier_on       date check ((earlier_on is not null) = (kind = 'EARLIER')),
  expires_on       date,
  version          int not null,
  check ((state in ('PROPOSED', 'NOTIFIED', 'REVIEWED')) = (ended_at is null)),
  check ((served_on is null) = (defence_until is null)),
  check (kind <> 'MANUAL' or expires_on is not null),
  check (served_on is null or kind = 'EARLIER' or served_on >= (proposed_at at time zone 'Asia/Shanghai')::date),
  -- 5 个工作日至少跨 5 个日历日
  check (defence_until >= served_on + 5),
  -- 落到黄牌、黑牌，必须先送达告知；从黑牌放宽到黄牌不减损商户
  check (not (state = 'IN_FORCE' and to_grade in ('YELLOW', 'BLACK') and not (from_grade = 'BLACK' and to_grade = 'YELLOW'))
    or (served_on is not null and (waived or coalesce(earlier_on, (ended_at at time zone 'Asia/Shanghai')::date) > defence_until))),
  -- 人工评定会失效，所以不能评为黑牌
  check (not (kind = 'MANUAL' and to_grade = 'BLACK')),
  -- 解除黑牌只能到黄牌
  check (not (from_grade = 'BLACK' and to_grade <> 'YELLOW')),
  check (kind <> 'RELEASE' or from_grade = 'BLACK'),
  check (not (state in ('IN_FORCE', 'NOT_IMPOSED')) or ruled_by is not null),
  -- 黑牌须两人：初审人和决定人不同
  check (not (state = 'IN_FORCE' and to_grade = 'BLACK') or (reviewed_by is not null and reviewed_by <> ruled_by)),
  check (not (state = 'IN_FORCE' and kind in ('MANUAL', 'EARLIER')) or proposed_by <> ruled_by)
);
create unique index grading_decision_open on grading_decision (merchant_id) where ended_at is null;
create index grading_decision_of on grading_decision (merchant_id, proposed_at desc);
create index grading_decision_expiry on grading_decision (expires_on) where state = 'IN_FORCE' and expires_on is not null;
comment on table grading_decision is '评级决定：降为黄牌、黑牌，解除黑牌，人工评定，补录系统启用前的决定';
comment on column grading_decision.kind is 'FALL 降牌，RELEASE 解除黑牌，MANUAL 人工评定，EARLIER 补录系统启用前的决定';
comment on column grading_decision.assessment_id is '所依据的机器评价';
comment on column grading_decision.inputs_hash is '提出时、决定时已知信息的摘要：决定不予降牌后，信息不变就不再提出';
comment on column grading_decision.defence_until is '陈述申辩的最后一日（送达次日起 5 个工作日）';
comment on column grading_decision.earlier_on is '补录的决定原来作出的日期，牌级自该日起算';
comment on column grading_decision.expires_on is '人工评定的最后一日，其后回到机器评价';

create function grading_decision_stays_ended() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.ended_at is null then
    return new;
  end if;
  raise exception '已办结的评级决定不能更改，评级决定不能删除：%', old.number;
end $$;
create trigger grading_decision_stays_ended before update or delete on grading_decision
  for each row execute function grading_decision_stays_ended();
create trigger grading_decision_no_truncate before truncate on grading_decision
  for each statement execute function grading_refuse_change();

create table grading_decision_act (
  decision_id uuid not null references grading_decision (id),
  ordinal     int not null check (ordinal > 0),
  kind        text not null check (kind in ('PROPOSAL', 'GROUND', 'NOTICE', 'DEFENCE', 'WAIVER', 'REVIEW', 'RULING', 'DROP')),
  day         date not null,
  text        text not null check (btrim(text) <> ''),
  recorded_at timestamptz not null,
  actor_id    uuid not null,
  actor_name  text not null,
  primary key (decision_id, ordinal)
);
comment on table grading_decision_act is '评级决定的每一步：何日、何人、何事、何理由，只增不改';
create trigger grading_decision_act_immutable before update or delete on grading_decision_act
  for each row execute function grading_refuse_change();
create trigger grading_decision_act_no_truncate before truncate on grading_decision_act
  for each statement execute function grading_refuse_change();

create table grading_standing (
  id          uuid primary key,
  merchant_id uuid not null references merchant_merchant (id),
  grade       text not null check (grade in ('RED', 'BLUE', 'YELLOW', 'BLACK', 'PROBATION')),
  since       date not null,
  taken_at    timestamptz not null,
  ended_at    timestamptz check (ended_at >= taken_at),
  assessment_id uuid not null references grading_assessment (id),
  decision_id uuid references grading_decision (id)
);
create unique index grading_standing_current on grading_standing (merchant_id) where ended_at is null;
create index grading_standing_history on grading_standing (merchant_id, taken_at desc);
create index grading_standing_grade on grading_standing (grade, merchant_id) where ended_at is null;
comment on table grading_standing is '现行牌级及其历史：没有 ended_at 的一行是现行的';
comment on column grading_standing.assessment_id is '取得该牌级时的机器评价';
comment on column grading_standing.decision_id is '依据的评级决定；空为依机器评价直接生效（升牌、红蓝互变）';

-- 现行牌级不会绕过程序落到黄牌、黑牌：没有已送达告知并生效的决定，数据库不收。
create function grading_standing_follows_procedure() returns trigger language plpgsql as $$
declare
  before text := (select grade from grading_standing where merchant_id = new.merchant_id
                  and (taken_at, id) < (new.taken_at, new.id) order by taken_at desc, id desc limit 1);
begin
  if new.grade in ('YELLOW', 'BLACK') and not exists (
       select from grading_decision d where d.id = new.decision_id and d.merchant_id = new.merchant_id
         and d.state = 'IN_FORCE' and d.to_grade = new.grade
         and (d.served_on is not null or (before = 'BLACK' and new.grade = 'YELLOW'))) then
    raise exception '没有完成告知程序，不能评为黄牌或者黑牌：%', new.merchant_id using errcode = 'check_violation';
  end if;
  if before = 'BLACK' and new.grade not in ('YELLOW', 'BLACK') then
    raise exception '解除黑牌只能到黄牌：%', new.merchant_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger grading_standing_procedure after insert on grading_standing
  deferrable initially deferred for each row execute function grading_standing_follows_procedure();

create function grading_standing_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.ended_at is null and new.ended_at is not null
     and (to_jsonb(new) - 'ended_at') = (to_jsonb(old) - 'ended_at') then
    return new;
  end if;
  raise exception '牌级历史只增不改';
end $$;
create trigger grading_standing_append_only before update or delete on grading_standing
  for each row execute function grading_standing_is_append_only();
create trigger grading_standing_no_truncate before truncate on grading_standing
  for each statement execute function grading_standing_is_append_only();

-- 已有的机器评价：红牌、蓝牌、观察期直接成为现行牌级；黄牌、黑牌先按观察期，待程序完成。
insert into grading_standing (id, merchant_id, grade, since, taken_at, assessment_id)
select gen_random_uuid(), merchant_id, case when grade in ('YELLOW', 'BLACK') then 'PROBATION' else grade end, as_of, assessed_at, id
from grading_assessment where is_current;
