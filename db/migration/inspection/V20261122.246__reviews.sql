-- 两人确认之后还有两件事要有人了结：不予确认的更正不再往下办，现行有效的一版照旧；不予确认以后换了第二名检查人员的，由没有参加检查的人核看。
create table inspection_review (
  visit_id uuid not null,
  revision int not null,
  kind text not null check (kind in ('DROPPED', 'SEEN')),
  staff_id uuid not null,
  staff_name text not null,
  reviewed_at timestamptz not null,
  primary key (visit_id, revision, kind),
  foreign key (visit_id, revision) references inspection_visit_revision (visit_id, revision)
);
comment on table inspection_review is '检查记录某一版的了结和核看，只增不改';
comment on column inspection_review.kind is 'DROPPED 这一版更正不予确认、不再往下办；SEEN 不予确认后换了第二名检查人员，已经核看';
create trigger inspection_review_kept before update or delete on inspection_review
  for each row execute function inspection_keep_visit_rows();
create index inspection_confirmation_denied on inspection_confirmation (visit_id) where not agreed;

create function inspection_review_fits() returns trigger language plpgsql as $$
begin
  if new.kind = 'DROPPED' and not exists (
       select from inspection_confirmation c join inspection_visit v on v.id = c.visit_id
       where c.visit_id = new.visit_id and c.revision = new.revision and not c.agreed and v.confirmed_revision is not null) then
    raise exception '只有不予确认的更正可以了结，而且要有一版现行有效' using errcode = 'check_violation',
      constraint = 'inspection_review_fits';
  end if;
  if new.kind = 'SEEN' and exists (
       select from inspection_visit_officer o where o.visit_id = new.visit_id and o.staff_id = new.staff_id) then
    raise exception '核看须由没有参加检查的人办理' using errcode = 'check_violation', constraint = 'inspection_review_fits';
  end if;
  return new;
end $$;
create trigger inspection_review_fits before insert on inspection_review
  for each row execute function inspection_review_fits();

-- 写过不符合、又被没有人确认的更正改掉的，撤回也要两人。
create function inspection_visit_failed_once() returns trigger language plpgsql as $$
begin
  if exists (select from inspection_answer a where a.visit_id = new.id and a.verdict = 'FAIL')
     and not exists (select from inspection_withdrawal w
                     where w.visit_id = new.id and w.granted and w.decided_by = new.withdrawn_by) then
    raise exception '写过不符合的检查记录须由一人提出撤回、另一人确认' using errcode = 'check_violation',
      constraint = 'inspection_visit_withdrawal';
  end if;
  return new;
end $$;
create trigger inspection_visit_failed_once before update on inspection_visit
  for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function inspection_visit_failed_once();
