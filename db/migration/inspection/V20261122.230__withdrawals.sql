create table inspection_withdrawal (
  id uuid primary key,
  visit_id uuid not null references inspection_visit (id),
  reason text not null check (btrim(reason) <> '' and char_length(reason) <= 200),
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  granted boolean,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  check (num_nonnulls(granted, decided_at, decided_by, decided_by_name) in (0, 4)),
  check (decided_by <> proposed_by)
);
create unique index inspection_withdrawal_waiting on inspection_withdrawal (visit_id) where decided_at is null;
create index inspection_withdrawal_of_visit on inspection_withdrawal (visit_id, id);
comment on table inspection_withdrawal is '撤回检查记录的提出和确认：有问题的检查由一人提出、另一人确认';

create function inspection_keep_withdrawal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.decided_at is not null
     or (to_jsonb(new) - '{granted,decided_at,decided_by,decided_by_name}'::text[])
        <> (to_jsonb(old) - '{granted,decided_at,decided_by,decided_by_name}'::text[]) then
    raise exception '撤回的提出和确认只增不改' using errcode = 'check_violation',
      constraint = 'inspection_withdrawal_kept';
  end if;
  return new;
end $$;
create trigger inspection_withdrawal_kept before update or delete on inspection_withdrawal
  for each row execute function inspection_keep_withdrawal();

-- 无论从哪里办理：检查人员不能撤回自己签字的检查；有问题的检查须经另一人确认。
create function inspection_visit_withdrawn_by_two() returns trigger language plpgsql as $$
begin
  if exists (select from inspection_visit_officer o where o.visit_id = new.id and o.staff_id = new.withdrawn_by) then
    raise exception '检查人员不能撤回自己签字的检查记录' using errcode = 'check_violation',
      constraint = 'inspection_visit_withdrawal';
  end if;
  if exists (select from inspection_finding f where f.visit_id = new.id and f.withdrawn_at is null)
     and not exists (select from inspection_withdrawal w
                     where w.visit_id = new.id and w.granted and w.decided_by = new.withdrawn_by) then
    raise exception '有问题的检查记录须由一人提出撤回、另一人确认' using errcode = 'check_violation',
      constraint = 'inspection_visit_withdrawal';
  end if;
  return new;
end $$;
create trigger inspection_visit_withdrawal before update on inspection_visit
  for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function inspection_visit_withdrawn_by_two();

-- 撤回以后，计划里的这家商户可以重新检查。
alter table inspection_visit drop constraint inspection_visit_assignment_id_key;
create unique index inspection_visit_assignment on inspection_visit (assignment_id) where withdrawn_at is null;
create index inspection_visit_of_assignment on inspection_visit (assignment_id) where withdrawn_at is not null;
