-- 已经两人确认的检查，无论有没有发现问题，都由一人提出撤回、另一人确认：合格的检查也影响得分和等级。
create or replace function inspection_visit_withdrawn_by_two() returns trigger language plpgsql as $$
begin
  if exists (select from inspection_visit_officer o where o.visit_id = new.id and o.staff_id = new.withdrawn_by) then
    raise exception '检查人员不能撤回自己签字的检查记录' using errcode = 'check_violation',
      constraint = 'inspection_visit_withdrawal';
  end if;
  if (new.confirmed_revision is not null
      or exists (select from inspection_finding f where f.visit_id = new.id and f.withdrawn_at is null)
      or exists (select from inspection_answer a
                 where a.visit_id = new.id and a.revision = new.revision and a.verdict = 'FAIL'))
     and not exists (select from inspection_withdrawal w
                     where w.visit_id = new.id and w.granted and w.decided_by = new.withdrawn_by) then
    raise exception '已经生效的、写有不符合的检查记录须由一人提出撤回、另一人确认' using errcode = 'check_violation',
      constraint = 'inspection_visit_withdrawal';
  end if;
  return new;
end $$;
