-- 降牌所依据的信用信息：其中有异议的，办结前不作决定。
create table grading_decision_ground (
  decision_id uuid not null references grading_decision (id),
  fact_id     uuid not null references dossier_fact (id),
  primary key (decision_id, fact_id)
);
comment on table grading_decision_ground is '降牌决定所依据的信用信息，即告知书所列扣分和条件背后的信息；送达之前随事由更新';

create function grading_decision_ground_is_settled() returns trigger language plpgsql as $$
begin
  if exists (select from grading_decision where id = coalesce(new.decision_id, old.decision_id) and state = 'PROPOSED') then
    return coalesce(new, old);
  end if;
  raise exception '送达之后事由不再更改';
end $$;

-- 此前提出的，只补扣分所依据的信息；作出决定时另按评价逐项核对。
insert into grading_decision_ground
select d.id, f from grading_decision d join grading_ledger_line l on l.assessment_id = d.assessment_id, unnest(l.fact_ids) as f
where d.kind = 'FALL' and l.kind = 'DEDUCTION'
on conflict do nothing;

create trigger grading_decision_ground_settled before insert or update or delete on grading_decision_ground
  for each row execute function grading_decision_ground_is_settled();
create trigger grading_decision_ground_no_truncate before truncate on grading_decision_ground
  for each statement execute function grading_refuse_change();
