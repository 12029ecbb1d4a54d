-- 人工评定到期就失效，也不能评为观察期（此前提出而未办结的，只能不同意）；失效后回到它之前的牌级，之前是解除黑牌所到的黄牌的，那项决定减轻而不加重，不需要告知书；评过牌的不因登记变动退回观察期；补录待确认时不挡住正在办理的决定。
alter table grading_decision
  add constraint grading_decision_manual_rated check (kind <> 'MANUAL' or to_grade <> 'PROBATION' or state <> 'IN_FORCE') not valid,
  add constraint grading_decision_manual_lasts check (kind <> 'MANUAL' or state <> 'IN_FORCE'
    or (ended_at at time zone 'Asia/Shanghai')::date <= expires_on) not valid;

drop index grading_decision_open;
create unique index grading_decision_open on grading_decision (merchant_id) where ended_at is null and kind <> 'EARLIER';
create unique index grading_decision_earlier_open on grading_decision (merchant_id) where ended_at is null and kind = 'EARLIER';

create or replace function grading_standing_follows_procedure() returns trigger language plpgsql as $$
declare
  before text;
  by_hand boolean;
begin
  select s.grade, coalesce(d.kind = 'MANUAL', false) into before, by_hand
  from grading_standing s left join grading_decision d on d.id = s.decision_id
  where s.merchant_id = new.merchant_id and (s.taken_at, s.id) < (new.taken_at, new.id)
  order by s.taken_at desc, s.id desc limit 1;
  if new.grade in ('YELLOW', 'BLACK') and not exists (
       select from grading_decision d where d.id = new.decision_id and d.merchant_id = new.merchant_id
         and d.state = 'IN_FORCE' and d.to_grade = new.grade
         and ((d.served_on is not null or (before = 'BLACK' and new.grade = 'YELLOW'))
             and (d.expires_on is null or d.expires_on >= (new.taken_at at time zone 'Asia/Shanghai')::date)
           or by_hand and d.from_grade = 'BLACK' and new.grade = 'YELLOW')) then
    raise exception '没有完成告知程序，不能评为黄牌或者黑牌：%', new.merchant_id using errcode = 'check_violation';
  end if;
  if before = 'BLACK' and new.grade not in ('YELLOW', 'BLACK') then
    raise exception '解除黑牌只能到黄牌：%', new.merchant_id using errcode = 'check_violation';
  end if;
  -- 人工评定失效的，回到此前的牌级，此前可以是观察期
  if new.grade = 'PROBATION' and before <> 'PROBATION' and not by_hand then
    raise exception '评过牌的商户不退回观察期：%', new.merchant_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
