-- 各版检查每个领域判定几项、几项不符合。逐项结果只增不改，所以这里随逐项结果一并记下，尺度比较不必每次重数全部结果。
create table inspection_answer_tally (
  visit_id uuid not null,
  revision int not null,
  area text not null references inspection_area (name),
  judged int not null check (judged >= 0),
  failed int not null check (failed between 0 and judged),
  primary key (visit_id, revision, area)
);
comment on table inspection_answer_tally is '逐项结果的合计：某版检查在一个领域里判定的项数、不符合的项数，由触发器随逐项结果记下';

insert into inspection_answer_tally (visit_id, revision, area, judged, failed)
select a.visit_id, a.revision, c.area, count(*) filter (where a.verdict <> 'NONE'), count(*) filter (where a.verdict = 'FAIL')
from inspection_answer a
join inspection_checklist_item i on i.id = a.item_id
join inspection_checklist c on c.id = i.checklist_id
group by a.visit_id, a.revision, c.area;

create function inspection_tally_answers() returns trigger language plpgsql as $$
begin
  insert into inspection_answer_tally as t (visit_id, revision, area, judged, failed)
  select a.visit_id, a.revision, c.area, count(*) filter (where a.verdict <> 'NONE'), count(*) filter (where a.verdict = 'FAIL')
  from said a
  join inspection_checklist_item i on i.id = a.item_id
  join inspection_checklist c on c.id = i.checklist_id
  group by a.visit_id, a.revision, c.area
  on conflict (visit_id, revision, area) do update
    set judged = t.judged + excluded.judged, failed = t.failed + excluded.failed;
  return null;
end $$;
create trigger inspection_answer_tallied after insert on inspection_answer
  referencing new table as said for each statement execute function inspection_tally_answers();

-- 台账按日期、编号倒排，照此建索引，翻页不必再排。
drop index inspection_visit_day;
create index inspection_visit_day on inspection_visit (visited_on desc, id desc);
