-- 系统建议的分级，没有人核定就不能提交（ADR 0006）：哪一行由谁按建议核定，逐行记下；一批里还有几行没有核定，随判定一起计数。
alter table intake_verdict add column grade_confirmed_by text check (grade_confirmed_by is null or grade_suggested);
alter table intake_submission add column rows_suggested int not null default 0 check (rows_suggested >= 0);

create or replace view intake_row as
select v.submission_id, v.ordinal, l.sheet, l.number, coalesce(v.raw, '[]') as raw, l.data, v.grade, v.grade_suggested,
  l.authority, v.merchant_id, l.title, v.verdict, coalesce(v.problems, l.problems) as problems, v.warned, v.fact_id,
  case when v.content_hash is null then l.key_tail else v.key_tail end as key_tail,
  case when v.content_hash is null then l.content_hash else v.content_hash end as content_hash,
  case when v.content_hash is null then l.valid_from else v.valid_from end as valid_from,
  case when v.content_hash is null then l.valid_to else v.valid_to end as valid_to,
  case when v.content_hash is null then l.public_from else v.public_from end as public_from,
  case when v.content_hash is null then l.public_until else v.public_until end as public_until,
  v.replaces_id, v.waiting_code, v.waiting_number, v.grade_confirmed_by
from intake_verdict v
cross join lateral (
  select * from intake_line where submission_id = v.submission_id and ordinal = v.ordinal offset 0) l;

update intake_submission s set rows_suggested = t.open
from (select submission_id, count(*) as open from intake_verdict
      where grade_suggested and verdict in ('NEW', 'CHANGED', 'UNMATCHED') group by submission_id) t
where s.id = t.submission_id and s.state in ('STAGING', 'STAGED');

comment on column intake_verdict.grade_confirmed_by is '按系统建议核定分级的人；提交前必须有人核定';
comment on column intake_submission.rows_suggested is '将要记入或者待匹配的行中，分级是系统建议、还没有人核定的行数';
