-- 一次检查要由两名执法人员进行（《行政处罚法》第四十二条）。上传的人在自己的账号里上传，第二名检查人员也在自己的账号里确认；
-- 确认以前，不据此登记任何信用信息。
create table inspection_confirmation (
  visit_id uuid not null,
  revision int not null,
  staff_id uuid not null,
  staff_name text not null,
  agreed boolean not null,
  reason text not null check (char_length(reason) <= 200),
  decided_at timestamptz not null,
  primary key (visit_id, revision),
  foreign key (visit_id, revision, staff_id) references inspection_visit_officer (visit_id, revision, staff_id),
  check (agreed or btrim(reason) <> '')
);
comment on table inspection_confirmation is '第二名检查人员对检查记录某一版的确认或者不予确认，只增不改';
comment on column inspection_confirmation.reason is '不予确认的理由；确认的为空';
create trigger inspection_confirmation_kept before update or delete on inspection_confirmation
  for each row execute function inspection_keep_visit_rows();

create function inspection_confirmed_by_the_other() returns trigger language plpgsql as $$
begin
  if exists (select from inspection_visit_revision r
             where r.visit_id = new.visit_id and r.revision = new.revision and r.filed_by = new.staff_id) then
    raise exception '上传的人不能自己确认' using errcode = 'check_violation',
      constraint = 'inspection_confirmed_by_the_other';
  end if;
  return new;
end $$;
create trigger inspection_confirmed_by_the_other before insert on inspection_confirmation
  for each row execute function inspection_confirmed_by_the_other();

-- 以前上传的检查当时即已生效，照旧有效；已撤回的不必再动。
alter table inspection_visit add column confirmed_revision int;
update inspection_visit set confirmed_revision = revision where withdrawn_at is null;
alter table inspection_visit add constraint inspection_visit_confirmed check (confirmed_revision between 1 and revision);
comment on column inspection_visit.confirmed_revision is '现行有效的是第几版：最近一次由第二名检查人员确认的；空为还没有确认过，不产生信用信息';
create index inspection_visit_unconfirmed on inspection_visit (filed_at)
  where withdrawn_at is null and confirmed_revision is distinct from revision;

create function inspection_visit_takes_effect() returns trigger language plpgsql as $$
begin
  if not exists (select from inspection_confirmation c
                 where c.visit_id = new.id and c.revision = new.confirmed_revision and c.agreed) then
    raise exception '检查记录须经第二名检查人员确认才生效' using errcode = 'check_violation',
      constraint = 'inspection_visit_takes_effect';
  end if;
  return new;
end $$;
create trigger inspection_visit_takes_effect before update on inspection_visit
  for each row when (new.confirmed_revision is distinct from old.confirmed_revision)
  execute function inspection_visit_takes_effect();
create trigger inspection_visit_starts_unconfirmed before insert on inspection_visit
  for each row when (new.confirmed_revision is not null)
  execute function inspection_visit_takes_effect();

-- 无论从哪里登记：没有确认过的检查，不产生问题，也不产生合格的记录。
create function inspection_counts_once_confirmed() returns trigger language plpgsql as $$
begin
  if not exists (select from inspection_visit v where v.id = new.visit_id and v.confirmed_revision is not null) then
    raise exception '检查记录须经第二名检查人员确认才生效' using errcode = 'check_violation',
      constraint = 'inspection_counts_once_confirmed';
  end if;
  return new;
end $$;
create trigger inspection_finding_once_confirmed before insert on inspection_finding
  for each row execute function inspection_counts_once_confirmed();
create trigger inspection_clean_area_once_confirmed before insert on inspection_clean_area
  for each row execute function inspection_counts_once_confirmed();

-- 撤回须两人办理的，不只是已登记问题的检查：写了不符合、还没有确认的也是。
create or replace function inspection_visit_withdrawn_by_two() returns trigger language plpgsql as $$
begin
  if exists (select from inspection_visit_officer o where o.visit_id = new.id and o.staff_id = new.withdrawn_by) then
    raise exception '检查人员不能撤回自己签字的检查记录' using errcode = 'check_violation',
      constraint = 'inspection_visit_withdrawal';
  end if;
  if (exists (select from inspection_finding f where f.visit_id = new.id and f.withdrawn_at is null)
      or exists (select from inspection_answer a
                 where a.visit_id = new.id and a.revision = new.revision and a.verdict = 'FAIL'))
     and not exists (select from inspection_withdrawal w
                     where w.visit_id = new.id and w.granted and w.decided_by = new.withdrawn_by) then
    raise exception '有问题的检查记录须由一人提出撤回、另一人确认' using errcode = 'check_violation',
      constraint = 'inspection_visit_withdrawal';
  end if;
  return new;
end $$;

alter table inspection_term drop constraint inspection_term_code_check;
alter table inspection_term add constraint inspection_term_code_check
  check (code in ('DEADLINE_GENERAL', 'DEADLINE_HEAVIER', 'DEADLINE_SEVERE', 'RED_SHARE', 'CONFIRMATION'));
comment on column inspection_term.code is '一般、较重、严重问题的整改期限（工作日）；红牌商户的抽取权重（百分数）；第二名检查人员确认的期限（工作日）';
