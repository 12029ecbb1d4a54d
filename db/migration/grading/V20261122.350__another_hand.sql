-- 降牌的程序，由数据库再守一道：送达的须是现在的事由；放弃申辩须另一人核对；经办过的人不作决定。
alter table grading_decision add column waived_by uuid;
alter table grading_decision add column waiver_seen_by uuid;
comment on column grading_decision.waived_by is '登记商户书面放弃申辩的人';
comment on column grading_decision.waiver_seen_by is '核对放弃申辩书面材料的另一人；核对之后申辩期才算结束';

update grading_decision d set waived_by = (
  select a.actor_id from grading_decision_act a where a.decision_id = d.id and a.kind = 'WAIVER' order by a.ordinal limit 1)
where d.waived and d.ended_at is null;

-- 此前已办结的决定不再更改，所以只约束此后的。
alter table grading_decision
  add constraint grading_decision_waiver_noted check (waived = (waived_by is not null)) not valid,
  add constraint grading_decision_waiver_seen check (waiver_seen_by is null or waiver_seen_by <> waived_by) not valid,
  add constraint grading_decision_term check (state <> 'IN_FORCE' or served_on is null or waiver_seen_by is not null
    or coalesce(earlier_on, (ended_at at time zone 'Asia/Shanghai')::date) > defence_until) not valid,
  add constraint grading_decision_another_rules check (ruled_by <> served_by and ruled_by <> waived_by
    and ruled_by <> reviewed_by) not valid;

alter table grading_decision_act drop constraint grading_decision_act_kind_check,
  add constraint grading_decision_act_kind_check check (kind in
    ('PROPOSAL', 'GROUND', 'NOTICE', 'DEFENCE', 'WAIVER', 'WAIVER_SEEN', 'REVIEW', 'RULING', 'DROP'));

-- 事由更新以后，此前送达的告知书不算送达。补录的既往决定除外：它的事由写在纸上。
create function grading_decision_serves_its_grounds() returns trigger language plpgsql as $$
begin
  if new.kind <> 'EARLIER' and new.served_on < (select max(day) from grading_decision_act
      where decision_id = new.id and kind in ('PROPOSAL', 'GROUND')) then
    raise exception '送达日期早于现在的事由：%', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger grading_decision_serves_its_grounds before update of served_on on grading_decision
  for each row when (new.served_on is distinct from old.served_on and new.served_on is not null) execute function grading_decision_serves_its_grounds();

create function grading_decision_ruled_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from grading_decision_act where decision_id = new.id and actor_id = new.ruled_by
      and kind in ('PROPOSAL', 'NOTICE', 'DEFENCE', 'WAIVER', 'REVIEW')) then
    raise exception '经办过的人不作决定：%', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger grading_decision_ruled_by_another before update of ruled_by on grading_decision
  for each row when (new.ruled_by is distinct from old.ruled_by and new.ruled_by is not null) execute function grading_decision_ruled_by_another();
